import { z } from 'zod'
import { attachmentSchema } from './attachment.ts'
import { contextSchema } from './context.ts'
import { suspicionSchema } from './guard.ts'

export const TICKET_STATUSES = ['new', 'open', 'pending', 'on_hold', 'resolved', 'closed'] as const
export const TICKET_PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const
export const TICKET_TYPES = ['incident', 'request', 'question'] as const
export const TICKET_CHANNELS = ['widget', 'email', 'phone', 'chat', 'walk_in', 'api', 'other'] as const
export const SUPPORT_LINES = [1, 2, 3] as const

export const ticketStatusSchema = z.enum(TICKET_STATUSES, {
  error: `Status must be one of ${TICKET_STATUSES.join(', ')}.`,
})
export const ticketPrioritySchema = z.enum(TICKET_PRIORITIES, {
  error: `Priority must be one of ${TICKET_PRIORITIES.join(', ')}.`,
})
export const ticketTypeSchema = z.enum(TICKET_TYPES, { error: `Type must be one of ${TICKET_TYPES.join(', ')}.` })
export const ticketChannelSchema = z.enum(TICKET_CHANNELS, {
  error: `Channel must be one of ${TICKET_CHANNELS.join(', ')}.`,
})
export const LINE_IS_UNKNOWN = { error: `Line must be one of ${SUPPORT_LINES.join(', ')}.` }
export const supportLineSchema = z.literal(SUPPORT_LINES, LINE_IS_UNKNOWN)

const moment = z.string().meta({ description: 'ISO 8601, UTC', format: 'date-time' })

/** A ticket as its requester sees it. Its first message is the question itself. */
export const ticketSchema = z.object({
  number: z.int().describe('What people call it: #1042'),
  site: z.string().describe('Id of the site on which it was asked'),
  version: z.int().describe('Starts at 1 and grows by one with every change'),
  status: ticketStatusSchema,
  line: supportLineSchema.describe('First, second or third line of support'),
  priority: ticketPrioritySchema,
  type: ticketTypeSchema,
  channel: ticketChannelSchema,
  category: z.string().nullable().describe('Key of a configured category'),
  subject: z.string(),
  locale: z.string().describe('BCP 47 language of the requester'),
  createdAt: moment,
  updatedAt: moment,
  resolvedAt: moment.nullable(),
  closedAt: moment.nullable(),
  rating: z.int().min(1).max(5).nullable().describe('1 (poor) to 5 (excellent), once given'),
})

/** Who wrote a message. Staff appear to visitors by name only. */
export const authorSchema = z.object({
  kind: z.enum(['requester', 'staff', 'system']),
  name: z.string().nullable(),
})

export const messageSchema = z.object({
  id: z.string(),
  author: authorSchema,
  visibility: z.enum(['public', 'internal']),
  body: z.string().describe('Plain text'),
  attachments: z.array(attachmentSchema),
  createdAt: moment,
})

export const requesterSchema = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string().nullable(),
})

/** One change of a ticket: who, when, what from and what to. */
export const historyEntrySchema = z.object({
  at: moment,
  actor: authorSchema,
  field: z.string().describe('What changed: status, priority, assignee, …'),
  from: z.string().nullable(),
  to: z.string().nullable(),
  reason: z.string().nullable(),
})

/** A ticket as a list of staff shows it. */
export const staffTicketSummarySchema = ticketSchema.extend({
  requester: requesterSchema,
  assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
  suspicion: suspicionSchema.nullable().describe('Why it looks as if a program had sent it'),
})

/** A ticket as staff see it when they open it. */
export const staffTicketSchema = staffTicketSummarySchema.extend({
  context: contextSchema,
  identity: z.string().nullable().describe('`sub` of the identity token that signed it; null: the address was typed'),
  fields: z.record(z.string(), z.unknown()).describe('Answers to the form’s own questions, by key'),
  history: z.array(historyEntrySchema),
  undelivered: z
    .array(z.object({ kind: z.enum(['acknowledgement', 'reply', 'reminder']), failedAt: moment, reason: z.string() }))
    .describe('Letters to the requester that could not be sent in three days'),
})

export type TicketStatus = z.infer<typeof ticketStatusSchema>
export type TicketPriority = z.infer<typeof ticketPrioritySchema>
export type TicketType = z.infer<typeof ticketTypeSchema>
export type Ticket = z.infer<typeof ticketSchema>
export type Message = z.infer<typeof messageSchema>
export type Requester = z.infer<typeof requesterSchema>
export type HistoryEntry = z.infer<typeof historyEntrySchema>
export type StaffTicketSummary = z.infer<typeof staffTicketSummarySchema>
export type StaffTicket = z.infer<typeof staffTicketSchema>
