import type { HistoryEntry } from '@firstline/sdk/schemas'
import type { Database } from './database.ts'
import type { Actor } from './messages.ts'

/** One field that a change alters. */
export type FieldChange = { field: string; from: string | null; to: string | null; reason: string | null }

type HistoryRow = {
  at: string
  actor_kind: Actor['kind']
  actor_name: string | null
  field: string
  from_value: string | null
  to_value: string | null
  reason: string | null
}

function toHistoryEntry(row: HistoryRow): HistoryEntry {
  return {
    at: row.at,
    actor: { kind: row.actor_kind, name: row.actor_name },
    field: row.field,
    from: row.from_value,
    to: row.to_value,
    reason: row.reason,
  }
}

/** Every change of a ticket, oldest first. */
export async function listHistory(db: Database, ticketNumber: number): Promise<HistoryEntry[]> {
  const { results } = await db
    .prepare(
      `SELECT at, actor_kind, actor_name, field, from_value, to_value, reason
       FROM ticket_history WHERE ticket_number = ?1 ORDER BY version, field`,
    )
    .bind(ticketNumber)
    .all<HistoryRow>()
  return results.map(toHistoryEntry)
}
