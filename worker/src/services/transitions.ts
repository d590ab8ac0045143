import type { TicketStatus } from '@firstline/sdk/schemas'
import type { TicketState } from '../db/ticket-changes.ts'

/** What can happen to a ticket that moves its status. */
export type TicketEvent =
  'requester-replied' | 'staff-replied' | 'confirmed' | 'rejected' | 'resolved' | 'stayed-silent'

/**
 * The life of a ticket: new → open → pending (requester) | on_hold (third party) → resolved → closed. Whatever is not
 * named stays as it is.
 */
const TRANSITIONS: Record<TicketEvent, Partial<Record<TicketStatus, TicketStatus>>> = {
  'requester-replied': { pending: 'open', on_hold: 'open', resolved: 'open', closed: 'open' },
  'staff-replied': { new: 'pending', open: 'pending' },
  confirmed: { new: 'closed', open: 'closed', pending: 'closed', on_hold: 'closed', resolved: 'closed' },
  rejected: { pending: 'open', resolved: 'open', closed: 'open' },
  resolved: { new: 'resolved', open: 'resolved', pending: 'resolved', on_hold: 'resolved' },
  'stayed-silent': { pending: 'closed', resolved: 'closed' },
}

export function nextStatus(status: TicketStatus, event: TicketEvent): TicketStatus {
  return TRANSITIONS[event][status] ?? status
}

type StatusTimes = Pick<TicketState, 'status' | 'resolvedAt' | 'closedAt'>

/**
 * The status together with the moments that go with it: a ticket is resolved once it is resolved or closed, and neither
 * once it is open again.
 *
 * @param now ISO 8601, UTC
 */
export function withStatus(before: StatusTimes, status: TicketStatus, now: string): StatusTimes {
  if (status === before.status) return { status, resolvedAt: before.resolvedAt, closedAt: before.closedAt }
  const solved = status === 'resolved' || status === 'closed'
  return {
    status,
    resolvedAt: solved ? (before.resolvedAt ?? now) : null,
    closedAt: status === 'closed' ? now : null,
  }
}
