import type { Suspicion, Ticket, TicketContext, TicketFields } from '@firstline/sdk/schemas'
import type { Database } from './database.ts'

/** A ticket as it is stored, with its requester and assignee. */
export type TicketRecord = Ticket & {
  /** Cannot be guessed; private links are derived from it. */
  id: string
  site: string
  requester: { id: string; email: string; name: string | null }
  assignee: { id: string; name: string } | null
  context: TicketContext
  fields: TicketFields
  /** `sub` of the identity token that signed it; null: anybody may have sent it. */
  identity: string | null
  /** Slug of the article that answers it. */
  article: string | null
  /** What the requester said with the verdict. */
  comment: string | null
  firstResponseAt: string | null
  /** Why it looks as if a program had sent it. */
  suspicion: Suspicion | null
}

/** A row of `SELECT ${TICKET_COLUMNS} FROM ${TICKET_TABLES}`. */
export type TicketRow = {
  number: number
  id: string
  site: string
  version: number
  status: Ticket['status']
  line: Ticket['line']
  priority: Ticket['priority']
  type: Ticket['type']
  channel: Ticket['channel']
  category: string | null
  subject: string
  locale: string
  requester_id: string
  requester_email: string
  requester_name: string | null
  context: string
  fields: string
  identity: string | null
  article: string | null
  rating: number | null
  comment: string | null
  created_at: string
  updated_at: string
  first_response_at: string | null
  suspicion: Suspicion | null
  resolved_at: string | null
  closed_at: string | null
} & ({ assignee_id: string; assignee_name: string } | { assignee_id: null; assignee_name: null })

export const TICKET_COLUMNS = `
  ticket.number, ticket.id, ticket.site, ticket.version, ticket.status, ticket.line, ticket.priority, ticket.type,
  ticket.channel, ticket.category, ticket.subject, ticket.locale, ticket.requester_id,
  requester.email AS requester_email, requester.name AS requester_name,
  ticket.assignee_id, staff_member.name AS assignee_name,
  ticket.context, ticket.fields, ticket.identity, ticket.article, ticket.rating, ticket.comment,
  ticket.created_at, ticket.updated_at, ticket.first_response_at, ticket.suspicion, ticket.resolved_at, ticket.closed_at`

// CROSS JOIN keeps SQLite from starting with the requesters: lists follow an index of ticket.
export const TICKET_TABLES = `
  ticket
  CROSS JOIN requester ON requester.id = ticket.requester_id
  LEFT JOIN staff_member ON staff_member.id = ticket.assignee_id`

export function toTicket(row: TicketRow): TicketRecord {
  return {
    number: row.number,
    id: row.id,
    site: row.site,
    version: row.version,
    status: row.status,
    line: row.line,
    priority: row.priority,
    type: row.type,
    channel: row.channel,
    category: row.category,
    subject: row.subject,
    locale: row.locale,
    requester: { id: row.requester_id, email: row.requester_email, name: row.requester_name },
    assignee: row.assignee_id === null ? null : { id: row.assignee_id, name: row.assignee_name },
    context: JSON.parse(row.context) as TicketContext,
    fields: JSON.parse(row.fields) as TicketFields,
    identity: row.identity,
    article: row.article,
    rating: row.rating,
    comment: row.comment,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    firstResponseAt: row.first_response_at,
    suspicion: row.suspicion,
    resolvedAt: row.resolved_at,
    closedAt: row.closed_at,
  }
}

export async function findTicket(db: Database, number: number): Promise<TicketRecord | null> {
  const row = await db
    .prepare(`SELECT ${TICKET_COLUMNS} FROM ${TICKET_TABLES} WHERE ticket.number = ?1`)
    .bind(number)
    .first<TicketRow>()
  return row && toTicket(row)
}
