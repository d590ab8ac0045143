import type { Attachment, HistoryEntry, Message, StaffTicket, StaffTicketSummary, Ticket } from '@firstline/sdk/schemas'
import type { NewMessage } from '../db/messages.ts'
import type { TicketRecord } from '../db/tickets.ts'

/** A ticket as its requester sees it. Names every field, so that a new column is not shown by accident. */
export function visitorView(ticket: TicketRecord): Ticket {
  return {
    number: ticket.number,
    site: ticket.site,
    version: ticket.version,
    status: ticket.status,
    line: ticket.line,
    priority: ticket.priority,
    type: ticket.type,
    channel: ticket.channel,
    category: ticket.category,
    subject: ticket.subject,
    locale: ticket.locale,
    createdAt: ticket.createdAt,
    updatedAt: ticket.updatedAt,
    resolvedAt: ticket.resolvedAt,
    closedAt: ticket.closedAt,
    rating: ticket.rating,
  }
}

export function summaryView(ticket: TicketRecord): StaffTicketSummary {
  return { ...visitorView(ticket), requester: ticket.requester, assignee: ticket.assignee, suspicion: ticket.suspicion }
}

export function staffView(
  ticket: TicketRecord,
  history: HistoryEntry[],
  undelivered: StaffTicket['undelivered'],
): StaffTicket {
  return {
    ...summaryView(ticket),
    context: ticket.context,
    identity: ticket.identity,
    fields: ticket.fields,
    history,
    undelivered,
  }
}

/** @param attachments what was sent along, in order */
export function messageView(message: NewMessage, attachments: Attachment[], createdAt: string): Message {
  return {
    id: message.id,
    author: { kind: message.author.kind, name: message.author.name },
    visibility: message.visibility,
    body: message.body,
    attachments,
    createdAt,
  }
}
