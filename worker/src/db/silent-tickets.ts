import type { Database } from './database.ts'

/** Letter for letter as in the index silent_ticket_by_change, or SQLite does not use it. */
const WAITING = `ticket.status IN ('pending', 'resolved')`

/**
 * Writes down a reminder for every ticket that waits and has not changed since a moment; one for each version of a
 * ticket, however often this is asked.
 *
 * @param reminders `origin` is where private links lead; null: where the ticket's earlier letters did
 */
export async function insertReminders(
  db: Database,
  reminders: { before: string; now: string; origin: string | null },
): Promise<void> {
  await db
    .prepare(
      `INSERT INTO mail (id, kind, ticket_number, ticket_version, origin, created_at, next_attempt_at)
       SELECT lower(hex(randomblob(16))), 'reminder', silent.number, silent.version, silent.origin, ?2, ?2
       FROM (
         SELECT number, version, coalesce(?3, (
           SELECT mail.origin FROM mail WHERE mail.ticket_number = ticket.number ORDER BY ticket_version DESC LIMIT 1
         )) AS origin
         FROM ticket WHERE ${WAITING} AND ticket.updated_at <= ?1
       ) AS silent
       WHERE silent.origin IS NOT NULL
       ON CONFLICT DO NOTHING`,
    )
    .bind(reminders.before, reminders.now, reminders.origin)
    .run()
}

/**
 * Tickets that wait and have not changed since a moment.
 *
 * @param silence `remindedBefore`: only those whose reminder is as old as this; null: reminded or not
 */
export async function listSilentTickets(
  db: Database,
  silence: { before: string; remindedBefore: string | null; limit: number },
): Promise<{ number: number; version: number }[]> {
  const { results } = await db
    .prepare(
      `SELECT number, version FROM ticket
       WHERE ${WAITING} AND ticket.updated_at <= ?1
         AND (?2 IS NULL OR EXISTS (
           SELECT 1 FROM mail
           WHERE mail.ticket_number = ticket.number AND mail.ticket_version = ticket.version
             AND mail.kind = 'reminder' AND mail.created_at <= ?2
         ))
       ORDER BY ticket.updated_at LIMIT ?3`,
    )
    .bind(silence.before, silence.remindedBefore, silence.limit)
    .all<{ number: number; version: number }>()
  return results
}
