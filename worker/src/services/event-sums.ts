import { findOldestEvent, sumEvents } from '../db/events.ts'
import { forgetVisitorSalts } from '../db/visitor-salts.ts'
import type { Scope } from './scope.ts'

const DAY_MS = 24 * 3_600_000
/** Events are kept one by one for so long, then as sums of their day. */
const KEPT_MS = 90 * DAY_MS
/** A run that finds many days, after a long standstill, leaves the rest to the next. */
const DAYS_AT_ONCE = 7

/** The day from which on events are kept one by one: the one that is 90 days old stays until it is over. */
export function keptFrom(now: Date): string {
  return dayOf(new Date(now.getTime() - KEPT_MS))
}

/** Replaces old events by the sums of their days, the oldest first, and throws the salts of past days away. */
export async function sumOldEvents(scope: Scope): Promise<void> {
  const now = scope.now()
  await forgetVisitorSalts(scope.db, dayOf(now)).run()
  const keptDays = keptFrom(now)
  for (let days = 0; days < DAYS_AT_ONCE; days++) {
    const oldest = await findOldestEvent(scope.db)
    if (oldest === null || oldest >= keptDays) return
    await sumEvents(scope.db, oldest.slice(0, 10))
  }
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}
