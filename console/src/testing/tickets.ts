import type { HistoryEntry, Member, Message, StaffThreadResponse, StaffTicket } from '@firstline/sdk/schemas'

export const ANA: Member = { id: 'm1', email: 'ana@example.com', name: 'Ana Bakker', role: 'admin' }
export const TOM: Member = { id: 'm2', email: 'tom@example.com', name: 'Tom Okafor', role: 'agent' }

export function ticketOf(change: Partial<StaffTicket> = {}): StaffTicket {
  return {
    number: 1042,
    site: 'default',
    version: 1,
    status: 'new',
    line: 1,
    priority: 'normal',
    type: 'question',
    channel: 'widget',
    category: null,
    subject: 'i cant log in after changing my fone',
    locale: 'en',
    createdAt: '2026-11-22T09:00:00.000Z',
    updatedAt: '2026-11-22T09:00:00.000Z',
    resolvedAt: null,
    closedAt: null,
    rating: null,
    requester: { id: 'r1', email: 'maya@example.com', name: 'Maya Lindqvist' },
    assignee: null,
    context: {},
    identity: null,
    fields: {},
    history: [],
    suspicion: null,
    undelivered: [],
    ...change,
  }
}

export function messageOf(change: Partial<Message> = {}): Message {
  return {
    id: 'q1',
    author: { kind: 'requester', name: 'Maya Lindqvist' },
    visibility: 'public',
    body: 'The code is always wrong.',
    attachments: [],
    createdAt: '2026-11-22T09:00:00.000Z',
    ...change,
  }
}

export function historyOf(change: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    at: '2026-11-22T09:05:00.000Z',
    actor: { kind: 'staff', name: TOM.name },
    field: 'status',
    from: 'new',
    to: 'open',
    reason: null,
    ...change,
  }
}

export function threadOf(ticket: Partial<StaffTicket> = {}, messages = [messageOf()]): StaffThreadResponse {
  return { ticket: ticketOf(ticket), messages }
}
