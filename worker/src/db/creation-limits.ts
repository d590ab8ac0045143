import type { Database } from './database.ts'
import type { NewTicket } from './ticket-creation.ts'

/** How many tickets may be newly created, counted after a moment. */
export type CreationLimit = { after: string; most: number }
export type CreationLimits = { hourPerSender: CreationLimit; dayPerSender: CreationLimit; hourPerEmail: CreationLimit }

/**
 * When each limit that is reached will have room again, as the moment of the ticket that must first grow old.
 *
 * @returns that ticket's moment per limit, null where there is room
 */
export async function findFullLimits(
  db: Database,
  ticket: NewTicket,
  limits: CreationLimits,
): Promise<{ [Name in keyof CreationLimits]: string | null }> {
  const bySender = ({ after, most }: CreationLimit) =>
    db
      .prepare(
        `SELECT created_at FROM ticket WHERE sender = ?1 AND created_at > ?2
         ORDER BY created_at DESC LIMIT 1 OFFSET ?3 - 1`,
      )
      .bind(ticket.sender, after, most)
  const [hourPerSender, dayPerSender, hourPerEmail] = await db.batch<{ created_at: string }>([
    bySender(limits.hourPerSender),
    bySender(limits.dayPerSender),
    db
      .prepare(
        `SELECT created_at FROM ticket
         WHERE requester_id = (SELECT id FROM requester WHERE site = ?1 AND email_key = ?2) AND created_at > ?3
         ORDER BY created_at DESC LIMIT 1 OFFSET ?4 - 1`,
      )
      .bind(ticket.site, ticket.requester.emailKey, limits.hourPerEmail.after, limits.hourPerEmail.most),
  ])
  return {
    hourPerSender: hourPerSender?.results[0]?.created_at ?? null,
    dayPerSender: dayPerSender?.results[0]?.created_at ?? null,
    hourPerEmail: hourPerEmail?.results[0]?.created_at ?? null,
  }
}
