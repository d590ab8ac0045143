import type { Database, Value } from './database.ts'
import type { NewTicket } from './ticket-creation.ts'

/** How many tickets may be newly created, counted after a moment. */
export type CreationLimit = { after: string; most: number }
export type CreationLimits = {
  hourPerSender: CreationLimit
  dayPerSender: CreationLimit
  hourPerRequester: CreationLimit
  dayPerSite: CreationLimit
}

/**
 * A query per limit: the moment of the ticket that must first grow old, no row while there is room.
 *
 * @param bind takes a value and returns the parameter that stands for it
 */
export function limitQueries(
  ticket: NewTicket,
  limits: CreationLimits,
  bind: (value: Value) => string,
): Record<keyof CreationLimits, string> {
  const newest = (whose: string, { after, most }: CreationLimit) =>
    `SELECT created_at FROM ticket WHERE ${whose} AND created_at > ${bind(after)}
     ORDER BY created_at DESC LIMIT 1 OFFSET ${bind(most)} - 1`
  const ofSender = `sender = ${bind(ticket.sender)}`
  // Of a person who is known, whatever strangers have sent under their address.
  const ofRequester = ticket.identity
    ? `site = ${bind(ticket.site)} AND identity = ${bind(ticket.identity)}`
    : `requester_id = (
         SELECT id FROM requester WHERE site = ${bind(ticket.site)} AND email_key = ${bind(ticket.requester.emailKey)}
       )`
  return {
    hourPerSender: newest(ofSender, limits.hourPerSender),
    dayPerSender: newest(ofSender, limits.dayPerSender),
    hourPerRequester: newest(ofRequester, limits.hourPerRequester),
    dayPerSite: newest(`site = ${bind(ticket.site)}`, limits.dayPerSite),
  }
}

/**
 * When each limit that is reached will have room again, as the moment of the ticket that must first grow old.
 *
 * @returns that ticket's moment per limit, null where there is room
 */
export async function findFullLimits(
  db: Database,
  ticket: NewTicket,
  limits: CreationLimits,
): Promise<Record<keyof CreationLimits, string | null>> {
  const values: Value[] = []
  const queries = limitQueries(ticket, limits, (value) => `?${values.push(value)}`)
  const { results } = await db
    .prepare(
      `SELECT (${queries.hourPerSender}) AS hourPerSender,
         (${queries.dayPerSender}) AS dayPerSender,
         (${queries.hourPerRequester}) AS hourPerRequester,
         (${queries.dayPerSite}) AS dayPerSite`,
    )
    .bind(...values)
    .all<Record<keyof CreationLimits, string | null>>()
  // A query without FROM has exactly one row.
  return results[0]!
}
