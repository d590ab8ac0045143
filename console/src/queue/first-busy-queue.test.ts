import { expect, test } from 'vitest'
import { apiDouble } from '../testing/api-double.ts'
import { ticketOf } from '../testing/tickets.ts'
import { firstBusyQueue } from './first-busy-queue.ts'

test.each([
  [['mine', 'unassigned'], 'unassigned'],
  [['mine'], 'mine'],
  [[], 'all'],
])('with tickets in %j the day starts with %s', async (busy, queue) => {
  const { client } = apiDouble({
    'GET /staff/tickets': ({ query }) => ({
      items: busy.includes(query.get('queue') ?? '') ? [ticketOf()] : [],
      next: null,
    }),
  })
  expect(await firstBusyQueue(client)).toBe(queue)
})
