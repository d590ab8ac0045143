import { expect, test } from 'vitest'
import type { StaffTicket } from '@firstline/sdk/schemas'
import { apiDouble, refuse, type SeenRequest } from '../testing/api-double.ts'
import { bareHost } from '../testing/screen.ts'
import { ticketOf } from '../testing/tickets.ts'
import { QueueController } from './queue-controller.ts'

/** A server with this many tickets, number 1 the one that changed last, whose cursor is a position. */
function serverWith(count: number) {
  const tickets = Array.from({ length: count }, (_, index) => ticketOf({ number: index + 1 }))
  const answer = ({ query }: SeenRequest) => {
    const from = Number(query.get('cursor') ?? 0)
    const to = from + Number(query.get('limit'))
    return { items: tickets.slice(from, to), next: to < tickets.length ? String(to) : null }
  }
  return { tickets, ...apiDouble({ 'GET /staff/tickets': answer }) }
}

function numbersOf(queue: QueueController): number[] {
  return queue.state.status === 'ready' ? queue.state.tickets.map(({ number }) => number) : []
}

test('pages follow each other without a gap or a repeat', async () => {
  const { client } = serverWith(120)
  const queue = new QueueController(bareHost())
  await queue.load(client, { queue: 'all', search: '' })
  await queue.loadMore()
  await queue.loadMore()
  expect(numbersOf(queue)).toEqual(Array.from({ length: 120 }, (_, index) => index + 1))
  expect(queue.state).toMatchObject({ next: null })
})

test('a ticket that moved up between two pages is listed once', async () => {
  const { client, tickets } = serverWith(60)
  const queue = new QueueController(bareHost())
  await queue.load(client, { queue: 'all', search: '' })
  tickets.unshift(ticketOf({ number: 99 }))
  await queue.loadMore()
  expect(new Set(numbersOf(queue)).size).toBe(numbersOf(queue).length)
})

test('a next page that fails leaves the list, and can be asked for again', async () => {
  const { client, routes } = serverWith(60)
  const queue = new QueueController(bareHost())
  await queue.load(client, { queue: 'all', search: '' })
  const answer = routes['GET /staff/tickets']!
  routes['GET /staff/tickets'] = () => refuse(503, 'unavailable')
  await queue.loadMore()
  expect(queue.state).toMatchObject({ status: 'ready', more: { status: 'failed' } })
  routes['GET /staff/tickets'] = answer
  await queue.loadMore()
  expect(numbersOf(queue).length).toBe(60)
})

test('the last query wins, whatever order the answers come in', async () => {
  let answerFirst = (_page: { items: StaffTicket[]; next: null }): void => undefined
  const { client } = apiDouble({
    'GET /staff/tickets': ({ query }) =>
      query.get('queue') === 'mine'
        ? new Promise((resolve) => (answerFirst = resolve))
        : { items: [ticketOf({ number: 2 })], next: null },
  })
  const queue = new QueueController(bareHost())
  const first = queue.load(client, { queue: 'mine', search: '' })
  await queue.load(client, { queue: 'all', search: '' })
  answerFirst({ items: [ticketOf({ number: 1 })], next: null })
  await first
  expect(numbersOf(queue)).toEqual([2])
})

test('a refresh tells which tickets are new or changed, and keeps the pages below', async () => {
  const { client, tickets } = serverWith(130)
  const queue = new QueueController(bareHost())
  await queue.load(client, { queue: 'all', search: '' })
  await queue.loadMore()
  await queue.loadMore()
  tickets.splice(4, 1)
  tickets.unshift(ticketOf({ number: 5, version: 2 }))
  const news = await queue.refresh()
  expect(news.map(({ number }) => number)).toEqual([5])
  expect(numbersOf(queue).length).toBe(130)
  expect(numbersOf(queue)[0]).toBe(5)
})

test('a search is passed on without the blanks around it', async () => {
  const { client, seen } = serverWith(1)
  await new QueueController(bareHost()).load(client, { queue: 'line-1', search: ' vpn ' })
  expect(Object.fromEntries(seen[0]!.query)).toEqual({ queue: 'line-1', q: 'vpn', limit: '50' })
})
