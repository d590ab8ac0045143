import type { Route } from 'playwright-core'
import { expect, inject } from 'vitest'
import { test } from './support/people.ts'
import { freshEmail, sendRequest } from './support/requests.ts'

const QUESTION = 'i cant log in after changing my fone'

test('staff see what was tried and answer; the visitor sees it without reloading and closes it', async ({
  visitor,
  follower,
  agent,
}) => {
  const subject = `${QUESTION} ${crypto.randomUUID().slice(0, 8)}`
  const { widget } = await visitor()
  await widget.open()
  await widget.ask(QUESTION)
  await widget.read('Sign in after getting a new phone')
  await widget.button('No').click()
  await widget.contact.click()
  await widget.form.deliver({ email: freshEmail('ada'), subject, body: 'The app is empty.' })
  const { ticketPage } = await follower(await widget.form.followLink())
  await ticketPage.request.message('The app is empty.').waitFor()
  await widget.button('Done').click()
  await widget.openRequest(subject)

  const { desk } = await agent()
  await desk.chooseQueue('Unassigned')
  await desk.openTicket(subject)
  await desk.message('The app is empty.').waitFor()
  await desk.story.getByText(`${inject('origin')}/`).waitFor()
  await desk.story.getByText(`“${QUESTION}”`).waitFor()
  await desk.story.getByText('Sign in after getting a new phone').waitFor()
  await desk.story.getByText('Did not solve it').waitFor()

  await desk.note('Known: the export was skipped.')
  await desk.reply('Please open Security and add a method.')
  for (const { messages } of [ticketPage.request, widget.request]) {
    await messages.filter({ hasText: 'Please open Security and add a method.' }).waitFor()
    expect(await messages.count()).toBe(2)
    expect(await messages.filter({ hasText: 'Known:' }).count()).toBe(0)
  }
  await ticketPage.request.status('Waiting for you').waitFor()

  await ticketPage.request.worksNow.click()
  await ticketPage.request.status('Closed').waitFor()
  await widget.request.status('Closed').waitFor()
  await expect.poll(() => desk.status.inputValue()).toBe('closed')
})

test('“Still not working” opens a closed request again, on both sides', async ({ follower, agent, staff }) => {
  const subject = `Reopened ${crypto.randomUUID().slice(0, 8)}`
  const { ticket, url } = await sendRequest({ subject })
  await staff.resolve(ticket.number, { note: 'Restarted it.' })
  const { ticketPage } = await follower(url)
  await ticketPage.request.status('Solved?').waitFor()
  await ticketPage.request.worksNow.click()
  await ticketPage.request.status('Closed').waitFor()
  const { desk } = await agent()
  await desk.chooseQueue('Solved')
  await desk.openTicket(subject)

  await ticketPage.request.stillNot.click()
  await ticketPage.request.status('Being looked at').waitFor()
  await expect.poll(() => desk.status.inputValue()).toBe('open')
})

test('an internal note never reaches the visitor, on screen or over the wire', async ({ follower, staff }) => {
  const { ticket, url } = await sendRequest({ subject: 'Notes stay inside' })
  await staff.write(ticket.number, { body: 'A secret of ours.', visibility: 'internal' })
  await staff.write(ticket.number, { body: 'Have you tried again?', visibility: 'public' })
  const { page, ticketPage } = await follower('about:blank')
  const answers: string[] = []
  page.on('response', async (response) => {
    if (response.url().includes('/api/')) answers.push(await response.text())
  })
  await page.goto(url)
  await ticketPage.request.message('Have you tried again?').waitFor()
  expect(await page.content()).not.toContain('A secret of ours.')
  await expect.poll(() => answers.join()).toContain('Have you tried again?')
  expect(answers.join()).not.toContain('A secret of ours.')
})

test('a visitor’s reply reaches staff who have the ticket open', async ({ follower, agent }) => {
  const subject = `Replied to ${crypto.randomUUID().slice(0, 8)}`
  const { url } = await sendRequest({ subject })
  const { desk } = await agent()
  await desk.chooseQueue('Unassigned')
  await desk.openTicket(subject)
  const { ticketPage } = await follower(url)
  await ticketPage.request.reply('It also happens on my laptop.')
  await desk.message('It also happens on my laptop.').waitFor()
})

test('a reply that was begun is there after a reload, and is not once it is sent', async ({ follower }) => {
  const { url } = await sendRequest({ subject: 'A reply in two goes' })
  const { page, ticketPage } = await follower(url)
  await ticketPage.request.replyField.fill('As I was saying')
  await page.reload()
  await ticketPage.request.replyField.waitFor()
  expect(await ticketPage.request.replyField.inputValue()).toBe('As I was saying')
  await ticketPage.request.sendReply.click()
  await ticketPage.request.message('As I was saying').waitFor()
  await page.reload()
  await ticketPage.request.message('As I was saying').waitFor()
  expect(await ticketPage.request.replyField.inputValue()).toBe('')
})

test('a reply whose answer a reload cut short is there once, however often it is sent', async ({ follower }) => {
  const { url } = await sendRequest({ subject: 'A reply in a hurry' })
  const { page, ticketPage } = await follower(url)
  const { promise: taken, resolve } = Promise.withResolvers<void>()
  const swallowAnswer = async (route: Route) => {
    await route.fetch()
    resolve()
  }
  await page.route('**/messages', swallowAnswer, { times: 1 })
  await ticketPage.request.replyField.fill('Did you get this?')
  await ticketPage.request.sendReply.click()
  await taken
  await page.reload()
  await ticketPage.request.message('Did you get this?').waitFor()
  await ticketPage.request.sendReply.click()
  await expect.poll(() => ticketPage.request.replyField.inputValue()).toBe('')
  await page.reload()
  await ticketPage.request.message('Did you get this?').waitFor()
  expect(await ticketPage.request.message('Did you get this?').count()).toBe(1)
})

test('a reply that nobody has read shows on the launcher until it is read', async ({ visitor, staff }) => {
  const { page, widget } = await visitor()
  await widget.contactAfterAsking('a badge for replies')
  const number = await widget.form.deliver({ email: freshEmail('ada'), body: 'Hello?' })
  await staff.write(number, { body: 'Hello!', visibility: 'public' })
  await page.reload()
  const badge = widget.launcher.getByText('1', { exact: true })
  await badge.waitFor()
  expect(await widget.launcher.getAttribute('aria-description')).toBe('A new reply has arrived.')

  await widget.open()
  await widget.openRequest('a badge for replies')
  await widget.request.message('Hello!').waitFor()
  await badge.waitFor({ state: 'hidden' })
  expect(await widget.launcher.getAttribute('aria-description')).toBeNull()
  const [answer] = await Promise.all([page.waitForResponse(`**/api/v1/tickets/${number}`), page.reload()])
  await answer.finished()
  expect(await badge.count()).toBe(0)
})

test('a wrong password is told at its field', async ({ visit }) => {
  const { page, complaints } = await visit(`${inject('origin')}/console/`)
  await page.getByRole('textbox', { name: 'Email' }).fill(inject('admin').email)
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByText('E-mail address and password do not belong together.').waitFor()
  expect(complaints.splice(0)).toEqual([expect.stringContaining('401')])
})
