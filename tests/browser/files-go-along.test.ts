import { readFile } from 'node:fs/promises'
import type { CDPSession, Download, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { TestFile } from './pages/attached-files.ts'
import { findBarriers } from './support/axe.ts'
import { takeScreenshot } from './support/browser.ts'
import { test } from './support/people.ts'
import { freshEmail, sendRequest, ticketsFrom } from './support/requests.ts'

const UPLOADS = '**/api/v1/attachments'

function textFile(name: string, text = `This is ${name}.`): TestFile {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) }
}
/** One grey dot. */
const PICTURE: TestFile = {
  name: 'screen.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
}

test('a file dropped while offline survives a reload, goes out once, and staff and visitor can save it', async ({
  visitor,
  agent,
  staff,
}) => {
  const email = freshEmail('files')
  const subject = `Log attached ${crypto.randomUUID().slice(0, 8)}`
  const { page, widget, complaints } = await visitor()
  await widget.open()
  await widget.contact.click()
  await widget.form.write({ email, subject, body: 'See the log.' })
  await widget.form.files.handOver('drop', textFile('printer.log', 'The tray is on fire.'))
  await widget.form.files.handOver('paste', PICTURE)
  await widget.form.files.pick(textFile('wrong.txt'))
  await widget.form.files.remove('wrong.txt')
  expect(await widget.form.files.list.allInnerTexts()).toEqual([
    expect.stringMatching(/^printer.log\s+20 bytes/),
    expect.stringMatching(/^screen.png\s+\d+ bytes/),
  ])
  expect(await findBarriers(page)).toEqual([])
  await takeScreenshot(page, 'files-ask')
  await page.context().setOffline(true)
  await widget.form.send.click()
  await widget.heading('Waiting to be sent').waitFor()
  await page.context().setOffline(false)
  await Promise.all([page.waitForResponse('**/api/v1/tickets'), page.reload()])
  const [ticket] = await ticketsFrom(staff, email)

  const { page: desktop, desk } = await agent()
  await desk.chooseQueue('Unassigned')
  await desk.openTicket(subject)
  const log = desktop.getByRole('button', { name: 'Download printer.log' })
  expect(await textOf(await saving(desktop, log))).toBe('The tray is on fire.')
  await desktop.getByRole('button', { name: 'Download screen.png' }).waitFor()
  expect(await findBarriers(desktop)).toEqual([])
  await takeScreenshot(desktop, 'files-console')

  await widget.open()
  await widget.openRequest(subject)
  expect(await textOf(await saving(page, widget.request.files.received('printer.log')))).toBe('The tray is on fire.')
  expect(await widget.panel.getByRole('img').count()).toBe(0)
  await takeScreenshot(page, 'files-thread')
  expect((await staff.ticket(ticket!.number)).messages[0]!.attachments).toHaveLength(2)
  expect(complaints.splice(0).filter((complaint) => !complaint.includes('net::ERR_'))).toEqual([])
})

test('what cannot be attached is told before anything is sent, file by file', async ({ visitor }) => {
  const { page, widget } = await visitor()
  let uploads = 0
  page.on('request', (request) => void (uploads += request.url().endsWith('/attachments') ? 1 : 0))
  await widget.open()
  await widget.contact.click()
  const { files } = widget.form
  const huge = { ...textFile('huge.txt'), buffer: Buffer.alloc(10 * 1024 * 1024 + 1, 'a') }
  await files.pick(textFile('a.txt'), textFile('setup.exe'), textFile('empty.txt', ''), huge)
  await widget.panel.getByText('setup.exe was not attached: files of this kind are not taken.').waitFor()
  await widget.panel.getByText('empty.txt was not attached: it is empty.').waitFor()
  await widget.panel.getByText('huge.txt was not attached: it is too large.').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takeScreenshot(page, 'files-problems')
  await files.pick(...['b', 'c', 'd', 'e', 'f'].map((name) => textFile(`${name}.txt`)))
  await widget.panel.getByText('f.txt was not attached: there are as many files as one message takes.').waitFor()
  expect(await files.list.count()).toBe(5)
  expect(uploads).toBe(0)
})

test('files of a request that was not sent survive a reload, and leave the device once it is sent', async ({
  visitor,
}) => {
  const { page, widget } = await visitor()
  await widget.open()
  await widget.contact.click()
  await widget.form.files.pick(textFile('a.txt'), textFile('b.txt'))
  await expect.poll(() => draftsOnDevice(page)).toBe(1)
  await page.reload()
  await widget.open()
  await widget.contact.click()
  await expect.poll(() => widget.form.files.list.allInnerTexts()).toHaveLength(2)
  await widget.form.files.remove('a.txt')
  await widget.form.deliver({ email: freshEmail('kept-files'), subject: 'Kept', body: 'With a file.' })
  expect(await draftsOnDevice(page)).toBe(0)
})

test('files of a reply that was not sent survive Back and a reload', async ({ visitor, staff }) => {
  const email = freshEmail('kept-reply')
  const { page, widget } = await visitor()
  await widget.open()
  await widget.contact.click()
  const number = await widget.form.deliver({ email, subject: 'A reply is begun', body: 'First.' })
  const { request } = widget
  await page.reload()
  await widget.open()
  await widget.openRequest('A reply is begun')
  await request.files.pick(textFile('more.txt', 'More.'))
  await widget.back.click()
  await widget.panel.getByRole('button', { name: 'A reply is begun' }).click()
  await expect.poll(() => request.files.list.count()).toBe(1)
  await page.reload()
  await widget.open()
  await widget.openRequest('A reply is begun')
  await expect.poll(() => request.files.list.count()).toBe(1)
  await request.reply('Here is more.')
  expect((await staff.ticket(number)).messages[1]!.attachments.map(({ name }) => name)).toEqual(['more.txt'])
  expect([await request.files.list.count(), await draftsOnDevice(page)]).toEqual([0, 0])
})

/** Files that the device keeps for what is still being written. */
function draftsOnDevice(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('firstline')
        opening.onsuccess = () => {
          const counting = opening.result.transaction('drafts').objectStore('drafts').count()
          counting.onsuccess = () => resolve(counting.result)
          opening.result.close()
        }
      }),
  )
}

test('files that the browser did not keep are asked for again after a reload, until they are attached', async ({
  visitor,
}) => {
  const { page, widget } = await visitor()
  await page.addInitScript(`IDBFactory.prototype.open = () => ({})`)
  await page.reload()
  await widget.open()
  await widget.contact.click()
  await widget.form.files.pick(textFile('a.txt'), textFile('b.txt'), textFile('c.txt'))
  await widget.form.files.remove('c.txt')
  await page.reload()
  await widget.open()
  await widget.contact.click()
  const told = (name: string) =>
    widget.panel.getByText(`${name} has to be attached again: your browser did not keep it.`)
  await told('a.txt').scrollIntoViewIfNeeded()
  await takeScreenshot(page, 'files-lost')
  await widget.form.files.pick(textFile('b.txt'))
  await told('b.txt').waitFor({ state: 'detached' })
  expect([await told('a.txt').count(), await told('c.txt').count()]).toEqual([1, 0])
  await widget.form.files.remove('b.txt')
  expect(await told('b.txt').count()).toBe(0)
})

test('a file that the server does not take stays behind; the request arrives and says so', async ({
  visitor,
  staff,
}) => {
  const email = freshEmail('liar')
  const { page, widget, complaints } = await visitor()
  await widget.open()
  await widget.contact.click()
  await widget.form.write({ email, subject: 'A picture', body: 'Look.' })
  await widget.form.files.pick(textFile('liar.png', 'I am no picture.'), textFile('honest.txt'))
  await widget.form.send.click()
  const number = await widget.form.deliveredNumber()
  await widget.panel.getByText('These files did not go along:').waitFor()
  await widget.panel.getByText(/^liar\.png: This file is named \.png/).waitFor()
  await takeScreenshot(page, 'files-left-out')
  const [message] = (await staff.ticket(number)).messages
  expect(message!.attachments.map(({ name }) => name)).toEqual(['honest.txt'])
  expect(complaints.splice(0)).toEqual([expect.stringContaining('415')])
})

test('a reply takes files along, from the page behind the private link too', async ({ follower, staff }) => {
  const { ticket, url } = await sendRequest({ subject: 'Files in a reply' })
  const { page, ticketPage, complaints } = await follower(url)
  await ticketPage.request.title('Files in a reply').waitFor()
  await ticketPage.request.files.pick(textFile('more.txt', 'More.'))
  await page.route(UPLOADS, (route) => route.abort(), { times: 1 })
  await ticketPage.request.replyField.fill('Here is more.')
  await ticketPage.request.sendReply.click()
  await page.getByText('Your reply could not be sent. It is still here: try again.').waitFor()
  await ticketPage.request.sendReply.click()
  await ticketPage.request.message('Here is more.').waitFor()
  expect(await textOf(await saving(page, ticketPage.request.files.received('more.txt')))).toBe('More.')
  expect(await ticketPage.request.files.list.count()).toBe(0)
  expect(await findBarriers(page)).toEqual([])
  await takeScreenshot(page, 'files-ticket-page')
  expect((await staff.ticket(ticket.number)).messages).toHaveLength(2)
  expect(complaints.splice(0)).toEqual([expect.stringContaining('net::ERR_FAILED')])
})

test('on a slow line a file tells how far it is, and its request can be called off and sent again', async ({
  visitor,
  staff,
}) => {
  const email = freshEmail('slow')
  const { page, widget } = await visitor()
  await widget.open()
  await widget.contact.click()
  const { form } = widget
  await form.write({ email, subject: 'A long log', body: 'See the log.' })
  await form.files.pick(textFile('long.log', 'line\n'.repeat(60_000)))
  const network = await page.context().newCDPSession(page)
  await slowDown(network, 30_000)
  await form.send.click()
  await expect.poll(() => shareOf(form.files.progress)).toBeGreaterThan(0.1)
  expect(await form.files.progress.getAttribute('aria-label')).toBe('Sending file 1 of 1…')
  expect(await findBarriers(page)).toEqual([])
  await takeScreenshot(page, 'files-progress')
  await form.files.cancel.click()
  expect(await form.message.inputValue()).toBe('See the log.')
  expect(await form.files.list.allInnerTexts()).toEqual([expect.stringMatching(/^long.log/)])
  expect(await ticketsFrom(staff, email)).toEqual([])

  await slowDown(network, -1)
  await form.send.click()
  await form.deliveredNumber()
  expect(await ticketsFrom(staff, email)).toHaveLength(1)
})

test('a reply whose file is on its way can be called off: its words and files stay', async ({ follower, staff }) => {
  const { ticket, url } = await sendRequest({ subject: 'A slow reply' })
  const { page, ticketPage } = await follower(url)
  const { request } = ticketPage
  await request.title('A slow reply').waitFor()
  await request.files.pick(textFile('long.log', 'line\n'.repeat(60_000)))
  await request.replyField.fill('Here is the log.')
  const network = await page.context().newCDPSession(page)
  await slowDown(network, 30_000)
  await request.sendReply.click()
  await expect.poll(() => shareOf(request.files.progress)).toBeGreaterThan(0.1)
  await takeScreenshot(page, 'files-reply-progress')
  await request.files.cancel.click()
  await request.files.progress.waitFor({ state: 'detached' })
  expect(await request.replyField.inputValue()).toBe('Here is the log.')
  expect(await request.files.list.count()).toBe(1)
  expect(await page.getByRole('alert').count()).toBe(0)
  await slowDown(network, -1)
  await request.sendReply.click()
  await request.message('Here is the log.').waitFor()
  expect((await staff.ticket(ticket.number)).messages).toHaveLength(2)
})

/** @param uploadThroughput bytes a second; -1: as many as there are */
async function slowDown(network: CDPSession, uploadThroughput: number): Promise<void> {
  await network.send('Network.enable')
  const conditions = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput }
  await network.send('Network.emulateNetworkConditions', conditions)
}
const shareOf = (progress: Locator) => progress.evaluate((bar) => (bar as HTMLProgressElement).value)

async function saving(page: Page, button: Locator): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return download
}
async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8')
}
