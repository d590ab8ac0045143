import type { Ticket } from '@firstline/sdk/schemas'
import type { Database, Value } from './database.ts'
import { TICKET_COLUMNS, TICKET_TABLES, toTicket, type TicketRecord, type TicketRow } from './tickets.ts'

/** Which tickets a list holds; what is left out does not narrow it. */
export type TicketFilter = {
  status?: Ticket['status'] | undefined
  /** Not yet resolved or closed. */
  unsolved?: boolean | undefined
  solved?: boolean | undefined
  line?: Ticket['line'] | undefined
  priority?: Ticket['priority'] | undefined
  type?: Ticket['type'] | undefined
  /** A member's id; null: nobody. */
  assignee?: string | null | undefined
  /** A requester's id or e-mail address in small letters. */
  requester?: string | undefined
  /** Signed by this person's identity token, on this site. */
  identity?: { site: string; sub: string } | undefined
  /** Folded words that the subject must all hold, each at least as a beginning. */
  words?: string[] | undefined
  /** A ticket that is listed whatever its subject. */
  number?: number | undefined
}

/** A place in a list: tickets that changed before it follow. */
export type Position = { updatedAt: string; number: number }

/** Sorts behind every moment. The first page starts here, so that all pages are one query. */
const START: Position = { updatedAt: '~', number: Number.MAX_SAFE_INTEGER }

/** One page, the ticket that changed last first. */
export async function listTickets(
  db: Database,
  filter: TicketFilter,
  after: Position | null,
  limit: number,
): Promise<TicketRecord[]> {
  const query = ticketListQuery(filter, after ?? START, limit)
  const { results } = await db
    .prepare(query.sql)
    .bind(...query.values)
    .all<TicketRow>()
  return results.map(toTicket)
}

/** The query itself, apart, so that a test can ask SQLite how it would run it. */
function ticketListQuery(filter: TicketFilter, after: Position, limit: number): { sql: string; values: Value[] } {
  const values: Value[] = [after.updatedAt, after.number, limit]
  const bind = (value: Value) => `?${values.push(value)}`
  const conditions = ['(ticket.updated_at, ticket.number) < (?1, ?2)']
  if (filter.status) conditions.push(`ticket.status = ${bind(filter.status)}`)
  // Letter for letter as in the partial indexes of migration 0001, or SQLite does not use them.
  if (filter.unsolved) conditions.push(`ticket.status IN ('new', 'open', 'pending', 'on_hold')`)
  if (filter.solved) conditions.push('ticket.resolved_at IS NOT NULL')
  if (filter.line) conditions.push(`ticket.line = ${bind(filter.line)}`)
  if (filter.priority) conditions.push(`ticket.priority = ${bind(filter.priority)}`)
  if (filter.type) conditions.push(`ticket.type = ${bind(filter.type)}`)
  if (filter.assignee === null) conditions.push('ticket.assignee_id IS NULL')
  else if (filter.assignee !== undefined) conditions.push(`ticket.assignee_id = ${bind(filter.assignee)}`)
  if (filter.requester !== undefined) {
    conditions.push(`ticket.requester_id IN (${requesterQuery(bind(filter.requester))})`)
  }
  if (filter.identity) {
    const { site, sub } = filter.identity
    conditions.push(`ticket.site = ${bind(site)}`, `ticket.identity = ${bind(sub)}`)
  }
  if (filter.words || filter.number !== undefined) {
    conditions.push(`ticket.number IN (${searchQuery(filter.words ?? [], filter.number ?? null, bind)})`)
  }
  return {
    sql: `SELECT ${TICKET_COLUMNS} FROM ${TICKET_TABLES}
      WHERE ${conditions.join(' AND ')}
      ORDER BY ticket.updated_at DESC, ticket.number DESC LIMIT ?3`,
    values,
  }
}

function requesterQuery(value: string): string {
  return `SELECT id FROM requester WHERE id = ${value} UNION SELECT id FROM requester WHERE email_key = ${value}`
}

/** Numbers of tickets with all the words, or with the number. Neither: none. */
function searchQuery(words: string[], number: number | null, bind: (value: Value) => string): string {
  const withWord = (word: string) =>
    `SELECT ticket_number FROM ticket_word WHERE word >= ${bind(word)} AND word < ${bind(`${word}\u{10ffff}`)}`
  const withAllWords = words.length > 0 ? words.map(withWord).join(' INTERSECT ') : 'SELECT NULL'
  return `${withAllWords} UNION SELECT ${bind(number)}`
}
