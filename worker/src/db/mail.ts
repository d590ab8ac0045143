import type { Database, Statement } from './database.ts'

export type TicketMailKind = 'acknowledgement' | 'reply' | 'reminder'

/** A letter that a change of a ticket brings with it. */
export type NewMail = { id: string; kind: TicketMailKind; origin: string }

/** A letter that is due. */
export type DueMail = DueTicketMail | DueSignInMail

type Due = {
  id: string
  /** Where its links lead. */
  origin: string
  createdAt: string
  /** How often it was tried before. */
  attempts: number
}

export type DueTicketMail = Due & {
  kind: TicketMailKind
  ticketNumber: number
  /** The ticket's, as it was when the letter was written down. */
  ticketVersion: number
  messageId: string | null
}

export type DueSignInMail = Due & { kind: 'sign-in'; signInLinkId: string }

/** Writes the letter about a new ticket down, in the batch that creates the ticket. */
export function insertAcknowledgement(db: Database, ticketId: string, mail: NewMail, now: string): Statement {
  return db
    .prepare(
      `INSERT INTO mail (id, kind, ticket_number, ticket_version, origin, created_at, next_attempt_at)
       SELECT ?2, ?3, number, 1, ?4, ?5, ?5 FROM ticket WHERE id = ?1
       ON CONFLICT DO NOTHING`,
    )
    .bind(ticketId, mail.id, mail.kind, mail.origin, now)
}

type DueRow = {
  id: string
  origin: string
  created_at: string
  attempts: number
} & (
  | { kind: TicketMailKind; ticket_number: number; ticket_version: number; message_id: string | null }
  | { kind: 'sign-in'; sign_in_link_id: string }
)

/** Letters whose time has come, the one that waits longest first. */
export async function listDueMail(db: Database, now: string, limit: number): Promise<DueMail[]> {
  const { results } = await db
    .prepare(
      `SELECT id, kind, ticket_number, ticket_version, message_id, sign_in_link_id, origin, created_at, attempts
       FROM mail WHERE next_attempt_at <= ?1 ORDER BY next_attempt_at LIMIT ?2`,
    )
    .bind(now, limit)
    .all<DueRow>()
  return results.map((row): DueMail => {
    const due = { id: row.id, origin: row.origin, createdAt: row.created_at, attempts: row.attempts }
    if (row.kind === 'sign-in') return { ...due, kind: row.kind, signInLinkId: row.sign_in_link_id }
    const { kind, ticket_number: ticketNumber, ticket_version: ticketVersion, message_id: messageId } = row
    return { ...due, kind, ticketNumber, ticketVersion, messageId }
  })
}

/**
 * Takes a letter on, so that nobody else sends it meanwhile. Whoever takes it on and is cut short leaves it to be taken
 * on again.
 *
 * @param until when somebody else may
 * @returns whether it was taken on; false when somebody was faster
 */
export async function claimMail(db: Database, mail: DueMail, until: string): Promise<boolean> {
  const { meta } = await db
    .prepare(
      `UPDATE mail SET attempts = ?2 + 1, next_attempt_at = ?3
       WHERE id = ?1 AND attempts = ?2 AND next_attempt_at IS NOT NULL`,
    )
    .bind(mail.id, mail.attempts, until)
    .run()
  return meta.changes > 0
}

export async function markMailSent(db: Database, id: string, headerId: string, now: string): Promise<void> {
  await db
    .prepare(`UPDATE mail SET sent_at = ?2, header_id = ?3, next_attempt_at = NULL, failure = NULL WHERE id = ?1`)
    .bind(id, now, headerId)
    .run()
}

/** @param nextAttemptAt null: it is given up */
export async function markMailFailed(
  db: Database,
  id: string,
  failure: string,
  nextAttemptAt: string | null,
  now: string,
): Promise<void> {
  await db
    .prepare(
      `UPDATE mail SET failure = ?2, next_attempt_at = ?3, failed_at = CASE WHEN ?3 IS NULL THEN ?4 END WHERE id = ?1`,
    )
    .bind(id, failure, nextAttemptAt, now)
    .run()
}

/** Takes back a letter that has nothing to tell any more. */
export async function deleteMail(db: Database, id: string): Promise<void> {
  await db.prepare(`DELETE FROM mail WHERE id = ?1`).bind(id).run()
}

/** Message-IDs of the letters that went out about a ticket, oldest first. */
export async function listMailThread(db: Database, ticketNumber: number): Promise<string[]> {
  const { results } = await db
    .prepare(`SELECT header_id FROM mail WHERE ticket_number = ?1 AND header_id IS NOT NULL ORDER BY ticket_version`)
    .bind(ticketNumber)
    .all<{ header_id: string }>()
  return results.map((row) => row.header_id)
}

/** Letters about a ticket that were given up. */
export async function listFailedMail(
  db: Database,
  ticketNumber: number,
): Promise<{ kind: TicketMailKind; failedAt: string; reason: string }[]> {
  const { results } = await db
    .prepare(
      `SELECT kind, failed_at, failure FROM mail WHERE ticket_number = ?1 AND failed_at IS NOT NULL
       ORDER BY ticket_version`,
    )
    .bind(ticketNumber)
    .all<{ kind: TicketMailKind; failed_at: string; failure: string }>()
  return results.map((row) => ({ kind: row.kind, failedAt: row.failed_at, reason: row.failure }))
}
