import { insertReminders, listSilentTickets } from '../db/silent-tickets.ts'
import { ApiError } from '../errors.ts'
import { changeTicket } from './change-ticket.ts'
import type { Scope } from './scope.ts'
import { nextStatus, withStatus } from './transitions.ts'

const DAY_MS = 24 * 3_600_000
/** Tickets of one run; the rest waits a minute. */
const AT_ONCE = 50

/**
 * Closes tickets that wait for their requester, or were resolved, once nothing has happened on them for the configured
 * time. Where mail is sent, a reminder goes out first, and the ticket stays open until it has been out long enough.
 */
export async function closeSilentTickets(scope: Scope): Promise<void> {
  const { autoClose, email } = scope.config
  if (!autoClose) return
  const now = scope.now()
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString()
  const noticeDays = email ? autoClose.noticeDays : 0
  if (email) {
    const before = daysAgo(autoClose.days - noticeDays)
    await insertReminders(scope.db, { before, now: now.toISOString(), origin: scope.origin })
  }
  const silent = await listSilentTickets(scope.db, {
    before: daysAgo(autoClose.days),
    remindedBefore: email ? daysAgo(noticeDays) : null,
    limit: AT_ONCE,
  })
  for (const { number, version } of silent) await close(scope, number, version, autoClose.days)
}

async function close(scope: Scope, number: number, version: number, days: number): Promise<void> {
  try {
    await changeTicket(scope, number, {
      actor: { kind: 'system', id: null, name: null },
      version,
      decide: (ticket, now) => ({
        state: withStatus(ticket, nextStatus(ticket.status, 'stayed-silent'), now),
        reason: days === 1 ? 'Nothing happened for a day.' : `Nothing happened for ${days} days.`,
      }),
    })
  } catch (error) {
    // Somebody spoke up just now; then it is not silent any more.
    if (!(error instanceof ApiError && error.code === 'conflict')) throw error
  }
}
