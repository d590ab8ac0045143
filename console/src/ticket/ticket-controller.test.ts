import { expect, test } from 'vitest'
import type { StaffThreadResponse } from '@firstline/sdk/schemas'
import { apiDouble, refuse, type Answer } from '../testing/api-double.ts'
import { bareHost } from '../testing/screen.ts'
import { ANA, messageOf, threadOf, ticketOf } from '../testing/tickets.ts'
import { TicketController } from './ticket-controller.ts'

const PATH = '/staff/tickets/1042'

async function openTicket(routes: Record<string, Answer> = {}) {
  const api = apiDouble({ [`GET ${PATH}`]: () => threadOf(), ...routes })
  const ticket = new TicketController(bareHost())
  await ticket.open(api.client, 1042)
  return { ticket, ...api }
}

function threadIn(ticket: TicketController): StaffThreadResponse {
  if (ticket.state.status !== 'ready') throw new Error(ticket.state.status)
  return ticket.state.thread
}

test('the ticket opened last wins, whatever order the answers come in', async () => {
  let answerFirst = (_thread: StaffThreadResponse): void => undefined
  const { client } = apiDouble({
    'GET /staff/tickets/1': () => new Promise((resolve) => (answerFirst = resolve)),
    'GET /staff/tickets/2': () => threadOf({ number: 2 }),
  })
  const ticket = new TicketController(bareHost())
  const first = ticket.open(client, 1)
  await ticket.open(client, 2)
  answerFirst(threadOf({ number: 1 }))
  await first
  expect(threadIn(ticket).ticket.number).toBe(2)
})

test('a ticket that is not there is a failed state, not an exception', async () => {
  const { ticket } = await openTicket({ [`GET ${PATH}`]: () => refuse(404, 'not_found') })
  expect(ticket.state).toMatchObject({ status: 'failed', number: 1042 })
})

test('a change carries the version it was made on', async () => {
  const { ticket, seen } = await openTicket({
    [`PATCH ${PATH}`]: () => ({ ticket: ticketOf({ version: 2, priority: 'high' }) }),
  })
  expect(await ticket.change({ priority: 'high' })).toEqual({ status: 'changed' })
  expect(seen.at(-1)!.body).toEqual({ priority: 'high', version: 1 })
  expect(threadIn(ticket).ticket.priority).toBe('high')
})

test('two quick changes go out one after the other, the second on the version of the first', async () => {
  const { ticket, seen } = await openTicket({
    [`PATCH ${PATH}`]: ({ body }) => ({ ticket: ticketOf({ version: (body as { version: number }).version + 1 }) }),
  })
  await Promise.all([ticket.change({ priority: 'high' }), ticket.change({ type: 'incident' })])
  expect(seen.slice(1).map(({ body }) => body)).toEqual([
    { priority: 'high', version: 1 },
    { type: 'incident', version: 2 },
  ])
})

test('a change that came too late reads the ticket anew and tells what it was before', async () => {
  const { ticket, routes } = await openTicket({ [`PATCH ${PATH}`]: () => refuse(409, 'conflict') })
  routes[`GET ${PATH}`] = () => threadOf({ version: 5, status: 'pending' })
  expect(await ticket.change({ priority: 'high' })).toEqual({ status: 'conflict', before: ticketOf() })
  expect(threadIn(ticket).ticket.status).toBe('pending')
})

test('a message that was sent is shown at once, with what it changed', async () => {
  const sent = messageOf({ id: 's1', author: { kind: 'staff', name: ANA.name }, body: 'Try again.' })
  const { ticket } = await openTicket({
    [`POST ${PATH}/messages`]: () => ({ ticket: { version: 2, status: 'pending' }, message: sent }),
  })
  await ticket.write('Try again.', 'public')
  expect(threadIn(ticket).messages.at(-1)).toEqual(sent)
  expect(threadIn(ticket).ticket).toMatchObject({ status: 'pending', requester: ticketOf().requester })
})

test('a lost answer to a message that did arrive is no failure', async () => {
  const sent = messageOf({ id: 's1', author: { kind: 'staff', name: ANA.name }, body: 'Try again.' })
  const { ticket, routes } = await openTicket()
  routes[`GET ${PATH}`] = () => threadOf({ version: 2 }, [messageOf(), sent])
  await ticket.write('Try again.', 'public')
  expect(threadIn(ticket).messages.at(-1)).toEqual(sent)
})

test('a message that did not arrive is a failure, also when an older one says the same', async () => {
  const older = messageOf({ id: 's0', author: { kind: 'staff', name: ANA.name }, body: 'Try again.' })
  const { ticket } = await openTicket({ [`GET ${PATH}`]: () => threadOf({}, [messageOf(), older]) })
  await expect(ticket.write('Try again.', 'public')).rejects.toThrow(TypeError)
})

test('a ticket is resolved also when it cannot be read again afterwards', async () => {
  const { ticket, routes } = await openTicket({
    [`POST ${PATH}/resolve`]: () => ({ ticket: ticketOf({ version: 2, status: 'resolved' }) }),
  })
  routes[`GET ${PATH}`] = () => refuse(503, 'unavailable')
  await ticket.resolve({ note: 'Reset it.' })
  expect(threadIn(ticket).ticket.status).toBe('resolved')
})

test('a look that finds nothing new says so, and one that does tells what was there before', async () => {
  const { ticket, routes } = await openTicket()
  expect(await ticket.refresh()).toBeNull()
  routes[`GET ${PATH}`] = () => threadOf({ version: 2 })
  expect(await ticket.refresh()).toEqual(threadOf())
})

test('an answer that is older than what is shown is dropped', async () => {
  const { ticket, routes } = await openTicket({ [`GET ${PATH}`]: () => threadOf({ version: 4 }) })
  routes[`GET ${PATH}`] = () => threadOf({ version: 3 })
  expect(await ticket.refresh()).toBeNull()
  expect(threadIn(ticket).ticket.version).toBe(4)
})
