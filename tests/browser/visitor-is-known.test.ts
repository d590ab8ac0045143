import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { findBarriers } from './support/axe.ts'
import { takeScreenshot } from './support/browser.ts'
import { test } from './support/people.ts'

const NOOR = 'noor.visser@brightwater.example'
const TICKETS = '**/api/v1/tickets'

/** Chooses, on the page of another origin, who is signed in there. */
async function signInAs(page: Page, person: 'Noor Visser' | 'Sam Okafor' | 'nobody'): Promise<void> {
  await page.getByRole('combobox', { name: 'Signed in as' }).selectOption(person)
}
async function membersOnly(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Asks' }).selectOption('Larkfield members only')
}
function freshSubject(what: string): string {
  return `${what} ${crypto.randomUUID().slice(0, 8)}`
}

test('who is signed in is not asked for an address, and finds the request on another device', async ({
  visitor,
  staff,
}) => {
  const subject = freshSubject('The scanner beeps')
  const { page, widget } = await visitor(inject('otherOriginUrl'))
  await signInAs(page, 'Noor Visser')
  await widget.open()
  await widget.contact.click()
  await widget.panel.getByText(`We answer to ${NOOR}`).waitFor()
  expect(await widget.form.email.count()).toBe(0)
  expect(await findBarriers(page)).toEqual([])
  await takeScreenshot(page, 'identity-ask')
  await widget.form.subject.fill(subject)
  await widget.form.message.fill('Twice, then once.')
  await widget.form.send.click()
  const number = await widget.form.deliveredNumber()
  expect((await staff.ticket(number)).ticket).toMatchObject({ identity: 'brightwater-1', requester: { email: NOOR } })
  await staff.write(number, { body: 'Does it beep now?', visibility: 'public' })

  const elsewhere = await visitor(inject('otherOriginUrl'))
  await signInAs(elsewhere.page, 'Noor Visser')
  await elsewhere.widget.open()
  await elsewhere.widget.panel
    .getByRole('button', { name: 'My requests', description: 'A new reply has arrived.' })
    .waitFor()
  // Where requests are not offered there is no word of them on the launcher either.
  const news = () => elsewhere.widget.launcher.evaluate((launcher) => launcher.textContent + launcher.ariaDescription)
  expect(await news()).toBe('Help1A new reply has arrived.')
  await elsewhere.widget.call('update', { mode: 'articles-only' })
  await expect.poll(news).toBe('Helpnull')
  await elsewhere.widget.call('update', { mode: null })
  await expect.poll(news).toBe('Help1A new reply has arrived.')
  await elsewhere.widget.openRequest(subject)
  await elsewhere.widget.request.message('Does it beep now?').waitFor()
  await elsewhere.widget.request.reply('Not any more.')
  await expect.poll(async () => (await staff.ticket(number)).messages.length).toBe(3)
})

test('after signing out nothing of the visitor shows to the next, in the panel, after a reload or on the device', async ({
  visitor,
}) => {
  const subject = freshSubject('Only for Noor')
  const { page, widget } = await visitor(inject('otherOriginUrl'))
  await signInAs(page, 'Noor Visser')
  await widget.open()
  await widget.ask('secret words of noor')
  await widget.contact.click()
  await widget.form.subject.fill(subject)
  await widget.form.message.fill('Mine alone.')
  await widget.form.send.click()
  await widget.form.deliveredNumber()
  await widget.button('Done').click()
  await widget.contact.click()
  await widget.form.message.fill('A draft of hers.')

  for (const next of ['nobody', 'Sam Okafor'] as const) {
    await signInAs(page, next)
    await widget.searchField.waitFor()
    await expect.poll(() => widget.button('My requests').count()).toBe(0)
    await widget.contact.click()
    expect(await widget.form.message.inputValue()).toBe('')
    expect(await widget.form.subject.inputValue()).toBe('')
    await widget.back.click()
  }
  await page.reload()
  await widget.open()
  await widget.contact.click()
  await widget.form.send.waitFor()
  expect(await widget.form.message.inputValue()).toBe('')
  expect(await keptOnDevice(page)).not.toMatch(/Noor|noor|brightwater-1|Mine alone/)
})

test('what was written offline under one name waits for that person, and goes out once', async ({ visitor, staff }) => {
  const subject = freshSubject('Written offline')
  const { page, widget, complaints } = await visitor(inject('otherOriginUrl'))
  await signInAs(page, 'Noor Visser')
  await page.route(TICKETS, (route) => route.abort())
  await widget.open()
  await widget.contact.click()
  await widget.form.subject.fill(subject)
  await widget.form.message.fill('The line is down.')
  await widget.form.send.click()
  await widget.heading('Waiting to be sent').waitFor()
  await signInAs(page, 'Sam Okafor')
  await page.unroute(TICKETS)
  await page.reload()
  await widget.open()
  await widget.searchField.waitFor()
  expect(await widget.panel.getByText(subject).count()).toBe(0)
  const found = async () => (await staff.tickets({ requester: NOOR })).items.filter((each) => each.subject === subject)
  expect(await found()).toEqual([])

  const [delivery] = await Promise.all([page.waitForResponse(TICKETS), signInAs(page, 'Noor Visser')])
  expect(delivery.status()).toBe(201)
  expect(await found()).toHaveLength(1)
  expect(complaints.splice(0).filter((complaint) => !complaint.includes('net::ERR_FAILED'))).toEqual([])
})

test('a site that answers members only says so, keeps what was written, and sends it once they have signed in', async ({
  visitor,
  staff,
}) => {
  const subject = freshSubject('Members only')
  const { page, widget } = await visitor(inject('otherOriginUrl'))
  await membersOnly(page)
  await widget.open()
  await widget.contact.click()
  await widget.panel.getByText('Only people who have signed in').waitFor()
  expect(await widget.form.email.count()).toBe(0)
  expect(await findBarriers(page)).toEqual([])
  await takeScreenshot(page, 'identity-members-only')
  await widget.form.subject.fill(subject)
  await widget.form.message.fill('Am I in?')
  await widget.form.send.click()
  await widget.heading('Sign in to send this').waitFor()
  await takeScreenshot(page, 'identity-sign-in-to-send')
  await page.reload()

  await widget.open()
  await page.getByRole('combobox', { name: 'Signed in as' }).selectOption('Noor Visser')
  const found = async () => (await staff.tickets({ requester: NOOR })).items.filter((each) => each.subject === subject)
  await expect.poll(async () => (await found()).length).toBe(1)
  await widget.openRequest(subject)
  await widget.request.message('Am I in?').waitFor()
})

test('a token that the API refuses is replaced once; then the visitor is asked to sign in again', async ({
  visitor,
}) => {
  const { page, widget, complaints } = await visitor(inject('otherOriginUrl'))
  let asked = 0
  await page.route('**/firstline-token*', async (route) => {
    asked += 1
    const token = await (await route.fetch()).text()
    // Signed by somebody else.
    await route.fulfill({ body: token.replace(/\.[^.]*$/, `.${'A'.repeat(43)}`) })
  })
  await signInAs(page, 'Noor Visser')
  await widget.open()
  await widget.contact.click()
  await widget.form.subject.fill('Refused')
  await widget.form.message.fill('Who am I?')
  await widget.form.send.click()
  await widget.heading('Sign in to send this').waitFor()
  expect(asked).toBeLessThanOrEqual(8)
  expect(complaints.splice(0).filter((complaint) => !complaint.includes('401'))).toEqual([])
})

/** All that this origin keeps in the browser, as text. */
function keptOnDevice(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('firstline')
    await new Promise((resolve) => (opening.onsuccess = resolve))
    const database = opening.result
    const stores = await Promise.all(
      [...database.objectStoreNames].map((name) => {
        const asked = database.transaction(name).objectStore(name).getAll()
        return new Promise((resolve) => (asked.onsuccess = () => resolve(asked.result)))
      }),
    )
    database.close()
    const own = Object.entries(sessionStorage).filter(([name]) => name.startsWith('firstline'))
    return JSON.stringify([stores, own, Object.entries(localStorage)])
  })
}
