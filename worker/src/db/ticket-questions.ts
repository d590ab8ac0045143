import type { TicketContext } from '@firstline/sdk/schemas'
import type { Database } from './database.ts'

/** A ticket that nothing was taken from yet. */
export type UnreadTicket = {
  number: number
  site: string
  subject: string
  locale: string
  createdAt: string
  searches: string[]
  requesterId: string
  requesterName: string | null
}

type UnreadRow = Omit<UnreadTicket, 'searches'> & { context: string }

/** What was taken from tickets. */
export type ReadTickets = {
  numbers: number[]
  questions: { site: string; words: string; locale: string; number: number; createdAt: string }[]
  nameParts: { requesterId: string; part: string }[]
}

/** The oldest first. */
export async function listUnreadTickets(db: Database, limit: number): Promise<UnreadTicket[]> {
  const { results } = await db
    .prepare(
      `SELECT ticket.number, ticket.site, ticket.subject, ticket.locale, ticket.created_at AS createdAt, ticket.context,
         requester.id AS requesterId, requester.name AS requesterName
       FROM ticket INDEXED BY unread_ticket CROSS JOIN requester ON requester.id = ticket.requester_id
       WHERE ticket.is_read = 0 AND ticket.number > 0 ORDER BY ticket.number LIMIT ?1`,
    )
    .bind(limit)
    .all<UnreadRow>()
  return results.map(({ context, ...ticket }) => ({
    ...ticket,
    searches: (JSON.parse(context) as TicketContext).searches ?? [],
  }))
}

/** Keeps what was taken from tickets and marks them as read, in one transaction. */
export async function keepQuestions(db: Database, read: ReadTickets): Promise<void> {
  const taken = JSON.stringify(read)
  await db.batch([
    db
      .prepare(
        `INSERT INTO ticket_question (site, words, locale, ticket_number, created_at)
         SELECT value ->> 'site', value ->> 'words', value ->> 'locale', value ->> 'number', value ->> 'createdAt'
         FROM json_each(?1, '$.questions') WHERE true ON CONFLICT DO NOTHING`,
      )
      .bind(taken),
    db
      .prepare(
        `INSERT INTO requester_name (part, requester_id)
         SELECT value ->> 'part', value ->> 'requesterId' FROM json_each(?1, '$.nameParts') WHERE true
         ON CONFLICT DO NOTHING`,
      )
      .bind(taken),
    db
      .prepare(`UPDATE ticket SET is_read = 1 WHERE number IN (SELECT value FROM json_each(?1, '$.numbers'))`)
      .bind(taken),
  ])
}

/** @param before moment that what is kept is at least as young as */
export async function forgetQuestions(db: Database, before: string): Promise<void> {
  await db.prepare(`DELETE FROM ticket_question WHERE created_at < ?1`).bind(before).run()
}

/** Those of so many words that are a part of some requester's name. */
export async function findNameParts(db: Database, words: string[]): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT word.value AS part FROM json_each(?1) AS word
       WHERE EXISTS (SELECT 1 FROM requester_name WHERE requester_name.part = word.value)`,
    )
    .bind(JSON.stringify(words))
    .all<{ part: string }>()
  return results.map(({ part }) => part)
}
