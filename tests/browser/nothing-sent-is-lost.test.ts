import type { Route } from 'playwright-core'
import { expect } from 'vitest'
import { test } from './support/people.ts'
import { freshEmail, ticketsFrom } from './support/requests.ts'

const TICKETS = '**/api/v1/tickets'
const BODY = 'The projector in room 4 stays dark.'

test('while the server cannot be reached the request waits, says so, and goes out once', async ({ visitor, staff }) => {
  const email = freshEmail('waiting')
  const { page, widget, complaints } = await visitor()
  await widget.contactAfterAsking('projector is dark')
  await page.route(TICKETS, (route) => route.abort())
  await widget.form.write({ email, body: BODY })
  await widget.form.send.click()
  await widget.heading('Waiting to be sent').waitFor()
  await widget.panel.getByText('Your request is saved on this device').waitFor()
  expect(await ticketsFrom(staff, email)).toEqual([])

  await page.unroute(TICKETS)
  await widget.form.deliveredNumber()
  expect(await ticketsFrom(staff, email)).toHaveLength(1)
  expectOnly(complaints.splice(0), 'net::ERR_FAILED')
})

test('an answer that got lost on its way does not make a second ticket', async ({ visitor, staff }) => {
  const email = freshEmail('lost-answer')
  const { page, widget, complaints } = await visitor()
  await widget.contactAfterAsking('projector is dark')
  await page.route(TICKETS, loseAnswer, { times: 1 })
  await widget.form.write({ email, body: BODY })
  await widget.form.send.click()
  const number = await widget.form.deliveredNumber()
  const kept = await ticketsFrom(staff, email)
  expect(kept.map((ticket) => ticket.number)).toEqual([number])
  expectOnly(complaints.splice(0), 'net::ERR_FAILED')
})

test('a request that waits goes out when the page is opened again', async ({ visitor, staff }) => {
  const email = freshEmail('reopened')
  const { page, widget, complaints } = await visitor()
  await widget.contactAfterAsking('projector is dark')
  await page.route(TICKETS, (route) => route.abort())
  await widget.form.write({ email, body: BODY })
  await widget.form.send.click()
  await widget.heading('Waiting to be sent').waitFor()
  await page.unroute(TICKETS)
  const [delivery] = await Promise.all([page.waitForResponse(TICKETS), page.reload()])
  expect(delivery.status()).toBe(201)
  expect(await ticketsFrom(staff, email)).toHaveLength(1)
  expectOnly(complaints.splice(0), 'net::ERR_FAILED')
})

test('what the server refuses is back in the form, told at its field', async ({ visitor }) => {
  const email = freshEmail('refused')
  const message = 'We do not answer to this address.'
  const { page, widget, complaints } = await visitor()
  await widget.contactAfterAsking('projector is dark')
  await page.route(TICKETS, (route) => refuse(route, message))
  const { form } = widget
  await form.write({ email, body: BODY })
  await form.send.click()
  await expect.poll(() => form.errorOf(form.email)).toBe(message)
  expect(await form.isFocused(form.email)).toBe(true)
  expect(await form.email.inputValue()).toBe(email)
  expect(await form.subject.inputValue()).toBe('projector is dark')
  expect(await form.message.inputValue()).toBe(BODY)
  // What was searched goes along with the next attempt as it did with the first.
  await widget.panel.getByText('What we will send').click()
  await widget.panel.getByText('What you searched for').waitFor()

  await page.unroute(TICKETS)
  await form.send.click()
  await form.deliveredNumber()
  expectOnly(complaints.splice(0), '400')
})

test('what is refused only after the page was reloaded comes back with its words and its story', async ({
  visitor,
}) => {
  const email = freshEmail('refused-later')
  const { page, widget, complaints } = await visitor()
  await widget.open()
  await widget.ask('new phone')
  await widget.read('Sign in after getting a new phone')
  await widget.contact.click()
  await page.route(TICKETS, (route) => route.abort())
  await widget.form.write({ email, subject: 'Projector', body: BODY })
  await widget.form.send.click()
  await widget.heading('Waiting to be sent').waitFor()
  await page.unroute(TICKETS)
  await page.route(TICKETS, (route) => refuse(route, 'We do not answer to this address.'))
  await Promise.all([page.waitForResponse(TICKETS), page.reload()])

  await widget.launcher.click()
  await widget.contact.click()
  await expect.poll(() => widget.form.message.inputValue()).toBe(BODY)
  expect(await widget.form.errorOf(widget.form.email)).toBe('We do not answer to this address.')
  await widget.form.whatWeSend.click()
  await widget.panel.getByText('What you searched for').waitFor()
  await widget.panel.getByText('Articles you read').waitFor()
  expectOnly(complaints.splice(0), 'net::ERR_FAILED', '400')
})

/** The server does its work, and the connection breaks before its answer arrives. */
async function loseAnswer(route: Route): Promise<void> {
  await route.fetch()
  await route.abort()
}

async function refuse(route: Route, message: string): Promise<void> {
  const fields = [{ path: 'requester.email', message }]
  const error = { code: 'invalid_request', message: 'Something is wrong.', requestId: 'test', fields }
  await route.fulfill({ status: 400, json: { error } })
}

/** A browser says every failed request in its console; nothing else may stand there. */
function expectOnly(complaints: string[], ...words: string[]): void {
  expect(complaints.length).toBeGreaterThan(0)
  expect(complaints.filter((complaint) => !words.some((each) => complaint.includes(each)))).toEqual([])
}
