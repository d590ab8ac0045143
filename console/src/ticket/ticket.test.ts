import { expect, test, vi } from 'vitest'
import '../define.ts'
import { apiDouble, refuse, type Answer } from '../testing/api-double.ts'
import { find, findAll, mount, settled, textOf } from '../testing/screen.ts'
import { ANA, historyOf, messageOf, threadOf, ticketOf, TOM } from '../testing/tickets.ts'
import type { TicketElement } from './ticket.ts'

const PATH = '/staff/tickets/1042'

async function show(routes: Record<string, Answer> = {}) {
  const api = apiDouble({
    'GET /staff/me': () => ({ member: ANA }),
    'GET /staff/members': () => ({ items: [ANA, TOM], next: null }),
    [`GET ${PATH}`]: () => threadOf(),
    'GET /staff/tickets/1041': () => threadOf({ number: 1041, subject: 'VPN drops' }),
    ...routes,
  })
  const element = mount<TicketElement>('firstline-ticket', { client: api.client, number: 1042 })
  await settled()
  return { element, ...api }
}

async function type(element: TicketElement, text: string): Promise<void> {
  const field = find<HTMLTextAreaElement>(element, 'firstline-composer textarea, textarea[aria-label="Reply"]')
  field.value = text
  field.dispatchEvent(new Event('input'))
  await settled()
}

async function send(element: TicketElement): Promise<void> {
  find(element, 'form.public').dispatchEvent(new SubmitEvent('submit', { cancelable: true }))
  await settled()
}

function reply(element: TicketElement): string {
  return find<HTMLTextAreaElement>(element, 'textarea[aria-label="Reply"]').value
}

async function writeResolution(element: TicketElement, field: '#note' | '#article', text: string): Promise<void> {
  const input = find<HTMLInputElement>(element, field)
  input.value = text
  input.dispatchEvent(new Event('input', { bubbles: true }))
  await settled()
}

async function submitResolution(element: TicketElement): Promise<void> {
  find(find(element, 'dialog'), 'form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }))
  await settled()
}

function noteIn(element: TicketElement): string {
  return find<HTMLTextAreaElement>(element, '#note').value
}

test('the whole story is on one screen', async () => {
  const { element } = await show()
  expect(textOf(find(element, 'h2', 'i cant log in'))).toBe('i cant log in after changing my fone')
  for (const words of ['The code is always wrong.', 'maya@example.com', 'Properties', 'What they did', 'History']) {
    expect(textOf(element)).toContain(words)
  }
})

test('a reply that was sent empties the composer and joins the conversation', async () => {
  const message = messageOf({ id: 's1', author: { kind: 'staff', name: ANA.name }, body: 'Try again.' })
  const { element } = await show({ [`POST ${PATH}/messages`]: () => ({ ticket: ticketOf({ version: 2 }), message }) })
  await type(element, 'Try again.')
  await send(element)
  expect(reply(element)).toBe('')
  expect(findAll(element, 'article').map(textOf).join()).toContain('Try again.')
  expect(textOf(find(element, '[role="status"]'))).toContain('Reply sent.')
})

test('a reply that could not be sent stays, and says what to do', async () => {
  const { element } = await show({ [`POST ${PATH}/messages`]: () => refuse(503, 'unavailable') })
  await type(element, 'Try again.')
  await send(element)
  expect(reply(element)).toBe('Try again.')
  expect(textOf(find(element, '#failure'))).toMatch(/not sent and is kept here.*Try again in a moment/)
})

test('a draft waits while another ticket is read', async () => {
  const { element } = await show()
  await type(element, 'Try again.')
  element.number = 1041
  await settled()
  expect(reply(element)).toBe('')
  element.number = 1042
  await settled()
  expect(reply(element)).toBe('Try again.')
  expect(element.hasUnsent).toBe(true)
})

test('a change that came too late says who changed what, and leaves what is being written', async () => {
  const { element, routes } = await show({ [`PATCH ${PATH}`]: () => refuse(409, 'conflict') })
  await type(element, 'Try again.')
  routes[`GET ${PATH}`] = () => threadOf({ version: 2, status: 'open', history: [historyOf()] })
  const priority = find<HTMLSelectElement>(element, '#priority')
  priority.value = 'high'
  priority.dispatchEvent(new Event('change'))
  await settled()
  expect(textOf(find(element, '.notice'))).toContain('Tom Okafor changed status from New to Open.')
  expect(priority.value).toBe('normal')
  expect(reply(element)).toBe('Try again.')
})

test('a change that failed goes back to what the ticket says', async () => {
  const { element } = await show({ [`PATCH ${PATH}`]: () => refuse(500, 'internal') })
  const priority = find<HTMLSelectElement>(element, '#priority')
  priority.value = 'high'
  priority.dispatchEvent(new Event('change'))
  await settled()
  expect(textOf(find(element, '.notice'))).toContain('That was not changed.')
  expect(priority.value).toBe('normal')
})

test('assigning to me names me', async () => {
  const { element, seen } = await show({
    [`PATCH ${PATH}`]: () => ({ ticket: ticketOf({ version: 2, assignee: { id: ANA.id, name: ANA.name } }) }),
  })
  const changed = vi.fn()
  element.addEventListener('firstline:ticket-change', changed)
  await element.assignToMe()
  await element.updateComplete
  expect(seen.at(-1)!.body).toEqual({ assignee: ANA.id, version: 1 })
  expect(changed).toHaveBeenCalledOnce()
  expect(findAll(element, 'button').map(textOf)).not.toContain('Assign to me')
})

test('resolving sends note and article; a failure keeps the dialog open with what was typed', async () => {
  const { element, routes, seen } = await show({ [`POST ${PATH}/resolve`]: () => refuse(503, 'unavailable') })
  element.resolve()
  const dialog = find<HTMLDialogElement>(element, 'dialog')
  await writeResolution(element, '#note', 'Reset it.')
  await submitResolution(element)
  expect(dialog.open).toBe(true)
  expect(textOf(dialog)).toContain('The ticket was not resolved.')
  routes[`POST ${PATH}/resolve`] = () => ({ ticket: ticketOf({ version: 2, status: 'resolved' }) })
  routes[`GET ${PATH}`] = () => threadOf({ version: 2, status: 'resolved' })
  await writeResolution(element, '#article', ' new-phone ')
  await submitResolution(element)
  expect(dialog.open).toBe(false)
  expect(element.hasUnsent).toBe(false)
  expect(seen.filter(({ path }) => path.endsWith('/resolve')).map(({ body }) => body)).toEqual([
    { note: 'Reset it.' },
    { note: 'Reset it.', article: 'new-phone' },
  ])
})

test('what solved a ticket, and why that failed, waits while another ticket is read', async () => {
  const { element } = await show({ [`POST ${PATH}/resolve`]: () => refuse(503, 'unavailable') })
  const dialog = find<HTMLDialogElement>(element, 'dialog')
  element.resolve()
  await writeResolution(element, '#note', 'Reset it.')
  await submitResolution(element)
  element.number = 1041
  await settled()
  expect(dialog.open).toBe(false)
  element.resolve()
  expect(noteIn(element)).toBe('')
  expect(textOf(dialog)).not.toContain('was not resolved')
  element.number = 1042
  await settled()
  expect(noteIn(element)).toBe('Reset it.')
  expect(textOf(dialog)).toContain('was not resolved')
  expect(element.hasUnsent).toBe(true)
})

test('a ticket that is resolved late leaves what is written about another', async () => {
  let answer = (_body: unknown): void => undefined
  const { element } = await show({ [`POST ${PATH}/resolve`]: () => new Promise((resolve) => (answer = resolve)) })
  element.resolve()
  await writeResolution(element, '#note', 'Reset it.')
  await submitResolution(element)
  element.number = 1041
  await settled()
  element.resolve()
  await writeResolution(element, '#note', 'New router.')
  answer({ ticket: ticketOf({ version: 2, status: 'resolved' }) })
  await settled()
  expect(find<HTMLDialogElement>(element, 'dialog').open).toBe(true)
  expect(noteIn(element)).toBe('New router.')
})

test('a session that ended is told, and the text stays through signing in again', async () => {
  const { element, routes } = await show({ [`POST ${PATH}/messages`]: () => refuse(401, 'unauthorized') })
  const expired = vi.fn()
  element.addEventListener('firstline:unauthorized', expired)
  await type(element, 'Try again.')
  await send(element)
  expect(expired).toHaveBeenCalledOnce()
  routes[`GET ${PATH}`] = () => threadOf({ version: 2 })
  await element.reload()
  await settled()
  expect(reply(element)).toBe('Try again.')
})

test('a ticket that cannot be read says so and offers another try', async () => {
  const { element, routes } = await show({ [`GET ${PATH}`]: () => refuse(503, 'unavailable') })
  expect(textOf(find(element, '[role="alert"]'))).toContain('could not be opened')
  routes[`GET ${PATH}`] = () => threadOf()
  find(element, 'button', 'Try again').click()
  await settled()
  expect(textOf(element)).toContain('The code is always wrong.')
})

test('a suspicion is told with its reason and taken back, and the focus goes on from the subject', async () => {
  const changed = ticketOf({ version: 2 })
  const { element, seen } = await show({
    [`GET ${PATH}`]: () => threadOf({ suspicion: 'no_proof' }),
    [`PATCH ${PATH}`]: () => ({ ticket: changed }),
  })
  expect(textOf(element)).toContain('the device did not do the work that the site asks for')
  find(element, 'button', 'A person sent this').click()
  await settled()
  expect(seen.find(({ method }) => method === 'PATCH')?.body).toEqual({ suspicion: null, version: 1 })
  expect(textOf(element)).not.toContain('Perhaps sent by a program')
  expect(element.renderRoot.querySelector('h2')).toBe((element.renderRoot as ShadowRoot).activeElement)
})

test('a letter that was given up is told with its reason', async () => {
  const undelivered = [{ kind: 'reply' as const, failedAt: '2026-11-25T09:00:00.000Z', reason: 'mailbox full' }]
  const { element } = await show({ [`GET ${PATH}`]: () => threadOf({ undelivered }) })
  expect(textOf(element)).toMatch(/A reply was not delivered.*mailbox full/s)
})
