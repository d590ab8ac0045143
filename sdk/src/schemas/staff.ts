import { z } from 'zod'
import { LIMITS } from './limits.ts'
import { NOT_AN_OBJECT, requiredText, writtenText } from './text.ts'
import {
  messageSchema,
  staffTicketSchema,
  staffTicketSummarySchema,
  LINE_IS_UNKNOWN,
  supportLineSchema,
  ticketPrioritySchema,
  ticketStatusSchema,
  ticketTypeSchema,
} from './ticket.ts'

/** A member of support staff. */
export const memberSchema = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(['admin', 'agent']),
})

const memberEmail = z.string({ error: 'Enter your e-mail address.' }).max(LIMITS.emailCharacters, {
  error: `An e-mail address can be at most ${LIMITS.emailCharacters} characters long.`,
})

/** `POST /staff/session` */
export const signInRequestSchema = z.strictObject(
  {
    email: memberEmail,
    password: z
      .string({ error: 'Enter your password.' })
      .max(1_000, { error: 'A password can be at most 1,000 characters long.' }),
  },
  NOT_AN_OBJECT,
)

/** `POST /staff/session/links` */
export const signInLinkRequestSchema = z.strictObject({ email: memberEmail }, NOT_AN_OBJECT)

/** 202 of it, whether or not there is such a member */
export const signInLinkResponseSchema = z.object({ minutes: z.int().describe('How long the link can be used') })

/** `POST /staff/session/links/redeem`; `link` is what the address in the letter ends with */
export const redeemLinkRequestSchema = z.strictObject(
  { link: z.string({ error: 'Send the link.' }).max(200, { error: 'This is no such link.' }) },
  NOT_AN_OBJECT,
)

/** 200 of `POST /staff/session`, `POST /staff/session/links/redeem` and `GET /staff/me` */
export const memberResponseSchema = z.object({ member: memberSchema })

/** 200 of `GET /staff/session`, also when nobody is signed in */
export const sessionResponseSchema = z.object({
  member: memberSchema.nullable(),
  mailsLinks: z.boolean().describe('Whether a link that signs in can be sent by mail'),
})

/** `GET /staff/members` */
export const memberListSchema = z.object({ items: z.array(memberSchema), next: z.string().nullable() })

/** The queues on the left of the console. */
export const TICKET_QUEUES = ['mine', 'unassigned', 'line-1', 'line-2', 'line-3', 'on-hold', 'solved', 'all'] as const

const LIST_LIMIT = { error: 'The limit must be a whole number from 1 to 100.' }

/** Query of `GET /staff/tickets` */
export const ticketQuerySchema = z.object({
  queue: z.enum(TICKET_QUEUES, { error: `Queue must be one of ${TICKET_QUEUES.join(', ')}.` }).optional(),
  status: ticketStatusSchema.optional(),
  line: z.coerce.number(LINE_IS_UNKNOWN).pipe(supportLineSchema).optional(),
  assignee: writtenText(100, 'The assignee').optional().describe('A member’s id, or `none`'),
  priority: ticketPrioritySchema.optional(),
  type: ticketTypeSchema.optional(),
  requester: writtenText(LIMITS.emailCharacters, 'The requester')
    .optional()
    .describe('A requester’s id or e-mail address'),
  q: writtenText(LIMITS.searchCharacters, 'The search')
    .optional()
    .describe('Words in the subject, or a ticket’s number'),
  cursor: writtenText(200, 'The cursor').optional().describe('`next` of the page before'),
  limit: z.coerce.number(LIST_LIMIT).int(LIST_LIMIT).min(1, LIST_LIMIT).max(100, LIST_LIMIT).default(50),
})

/** 200 of `GET /staff/tickets`, most recently changed first */
export const ticketListSchema = z.object({
  items: z.array(staffTicketSummarySchema),
  next: z.string().nullable().describe('Pass as `cursor` for the next page; null on the last'),
})

/** 200 of `GET /staff/tickets/:number` */
export const staffThreadResponseSchema = z.object({ ticket: staffTicketSchema, messages: z.array(messageSchema) })

/** `PATCH /staff/tickets/:number`; `version` is the one that the change was made on */
export const changeTicketRequestSchema = z.strictObject(
  {
    version: z.int({ error: 'version must be the number that the ticket carried when it was read.' }),
    status: ticketStatusSchema.optional(),
    priority: ticketPrioritySchema.optional(),
    type: ticketTypeSchema.optional(),
    category: writtenText(100, 'The category').nullable().optional(),
    assignee: writtenText(100, 'The assignee').nullable().optional().describe('A member’s id, or null for nobody'),
    subject: requiredText(LIMITS.subjectCharacters, 'The subject').optional(),
    suspicion: z.null({ error: 'A suspicion can be taken back, with null.' }).optional(),
  },
  NOT_AN_OBJECT,
)

/** `POST /staff/tickets/:number/messages` */
export const staffMessageRequestSchema = z.strictObject(
  {
    body: requiredText(LIMITS.bodyCharacters, 'The message'),
    // Asked for each time: a note that a default publishes cannot be taken back.
    visibility: z.enum(['public', 'internal'], { error: 'Visibility must be public (a reply) or internal (a note).' }),
  },
  NOT_AN_OBJECT,
)

/** `POST /staff/tickets/:number/resolve` */
export const resolveTicketRequestSchema = z.strictObject(
  {
    note: requiredText(LIMITS.bodyCharacters, 'The note').describe('What solved it; internal'),
    article: writtenText(200, 'The article').optional().describe('Slug of the article that answers this'),
  },
  NOT_AN_OBJECT,
)

/** 200 of `PATCH` and `…/resolve` */
export const staffTicketResponseSchema = z.object({ ticket: staffTicketSchema })

export type Member = z.infer<typeof memberSchema>
export type MemberResponse = z.infer<typeof memberResponseSchema>
export type SessionResponse = z.infer<typeof sessionResponseSchema>
export type MemberList = z.infer<typeof memberListSchema>
export type SignInLinkRequest = z.infer<typeof signInLinkRequestSchema>
export type SignInLinkResponse = z.infer<typeof signInLinkResponseSchema>
export type RedeemLinkRequest = z.infer<typeof redeemLinkRequestSchema>
export type SignInRequest = z.infer<typeof signInRequestSchema>
export type TicketQueue = (typeof TICKET_QUEUES)[number]
export type TicketQuery = z.infer<typeof ticketQuerySchema>
export type TicketList = z.infer<typeof ticketListSchema>
export type StaffThreadResponse = z.infer<typeof staffThreadResponseSchema>
export type StaffTicketResponse = z.infer<typeof staffTicketResponseSchema>
export type ChangeTicketRequest = z.infer<typeof changeTicketRequestSchema>
export type StaffMessageRequest = z.infer<typeof staffMessageRequestSchema>
export type ResolveTicketRequest = z.infer<typeof resolveTicketRequestSchema>
