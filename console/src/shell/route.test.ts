import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TicketQueue } from '@firstline/sdk/schemas'
import { keysOf, QUEUE_LABELS } from '../shared/labels.ts'
import { formatRoute, parseRoute } from './route.ts'

const NOTHING = { page: 'tickets', queue: null, ticket: null, search: '', signInLink: null }

test('a link to a ticket may name only the ticket', () => {
  expect(parseRoute('#/tickets/1042')).toEqual({ ...NOTHING, ticket: 1042 })
})

test.each(['', '#', '#/', '#/tickets/abc', '#/tickets/1042/x', '#/tickets?queue=overdue', '#/tickets?queue=toString'])(
  '%j opens the console without a selection',
  (hash) => {
    expect(parseRoute(hash)).toEqual(NOTHING)
  },
)

test('a link from a letter signs in, and is not written into an address again', () => {
  const route = parseRoute('#/sign-in/4f1c.Zm9v_-')
  expect(route).toEqual({ ...NOTHING, signInLink: '4f1c.Zm9v_-' })
  expect(formatRoute(route)).toBe('#/tickets')
})

test.each(['gaps', 'keys'])('%s has an address, which keeps the queue to come back to', (page) => {
  expect(parseRoute(`#/${page}?queue=mine`)).toEqual({ ...NOTHING, page, queue: 'mine' })
  expect(formatRoute(parseRoute(`#/${page}?queue=mine`))).toBe(`#/${page}?queue=mine`)
})

test('every selection comes back from its address as it was', () => {
  const route = fc.record({
    page: fc.constant('tickets' as const),
    queue: fc.constantFrom<(TicketQueue | null)[]>(null, ...keysOf(QUEUE_LABELS)),
    ticket: fc.option(fc.nat(), { nil: null }),
    search: fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed()),
  })
  fc.assert(
    fc.property(route, (selection) => {
      expect(parseRoute(formatRoute(selection))).toEqual({ ...NOTHING, ...selection })
    }),
  )
})
