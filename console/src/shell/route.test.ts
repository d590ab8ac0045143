import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TicketQueue } from '@firstline/sdk/schemas'
import { keysOf, QUEUE_LABELS } from '../shared/labels.ts'
import { formatRoute, parseRoute, type Route } from './route.ts'

const NOTHING: Route = {
  page: 'tickets',
  queue: null,
  ticket: null,
  search: '',
  locale: null,
  days: null,
  signInLink: null,
}

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

test('gaps are of the language and the days that their address names, which no other page keeps', () => {
  const route = parseRoute('#/gaps?queue=mine&locale=pt-BR&days=30')
  expect(route).toEqual({ ...NOTHING, page: 'gaps', queue: 'mine', locale: 'pt-BR', days: 30 })
  expect(formatRoute(route)).toBe('#/gaps?queue=mine&locale=pt-BR&days=30')
  expect(formatRoute({ ...route, page: 'tickets' })).toBe('#/tickets?queue=mine')
  expect(parseRoute('#/gaps?locale=&days=all')).toEqual({ ...NOTHING, page: 'gaps' })
})

test('every selection comes back from its address as it was', () => {
  const queue = fc.constantFrom<(TicketQueue | null)[]>(null, ...keysOf(QUEUE_LABELS))
  const desk = fc.record({
    queue,
    ticket: fc.option(fc.nat(), { nil: null }),
    search: fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed()),
  })
  const gaps = fc.record({
    page: fc.constant('gaps' as const),
    queue,
    locale: fc.option(fc.constantFrom('nl', 'zh-Hant-TW'), { nil: null }),
    days: fc.option(fc.integer({ min: 1, max: 9_999 }), { nil: null }),
  })
  fc.assert(
    fc.property(fc.oneof(desk, gaps), (part) => {
      const selection = { ...NOTHING, ...part }
      expect(parseRoute(formatRoute(selection))).toEqual(selection)
    }),
  )
})
