import { TICKET_STATUSES } from '@firstline/sdk/schemas'
import { expect, test } from 'vitest'
import { nextStatus, withStatus, type TicketEvent } from './transitions.ts'

// In the order of TICKET_STATUSES: new, open, pending, on_hold, resolved, closed.
test.each<[TicketEvent, string[]]>([
  ['requester-replied', ['new', 'open', 'open', 'open', 'open', 'open']],
  ['staff-replied', ['pending', 'pending', 'pending', 'on_hold', 'resolved', 'closed']],
  ['confirmed', ['closed', 'closed', 'closed', 'closed', 'closed', 'closed']],
  ['rejected', ['new', 'open', 'open', 'on_hold', 'open', 'open']],
  ['resolved', ['resolved', 'resolved', 'resolved', 'resolved', 'resolved', 'closed']],
])('%s moves every status to where it belongs', (event, expected) => {
  expect(TICKET_STATUSES.map((status) => nextStatus(status, event))).toEqual(expected)
})

test('closing a resolved ticket keeps the moment it was resolved', () => {
  const before = { status: 'resolved', resolvedAt: 'monday', closedAt: null } as const
  expect(withStatus(before, 'closed', 'tuesday')).toEqual({
    status: 'closed',
    resolvedAt: 'monday',
    closedAt: 'tuesday',
  })
})

test('opening a ticket again takes both moments back', () => {
  const before = { status: 'closed', resolvedAt: 'monday', closedAt: 'tuesday' } as const
  expect(withStatus(before, 'open', 'wednesday')).toEqual({ status: 'open', resolvedAt: null, closedAt: null })
})

test('a status that stays keeps its moments', () => {
  const before = { status: 'closed', resolvedAt: 'monday', closedAt: 'tuesday' } as const
  expect(withStatus(before, 'closed', 'wednesday')).toEqual(before)
})
