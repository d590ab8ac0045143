import type { CreateTicketRequest, FieldError, Site, Ticket, TicketContext, TicketFields } from '@firstline/sdk/schemas'
import { findUploads } from '../db/attachments.ts'
import { findFullLimits, type CreationLimits } from '../db/creation-limits.ts'
import { findKey, type KeyUse, type StoredKey } from '../db/idempotency-keys.ts'
import { insertTicket, type NewTicket } from '../db/ticket-creation.ts'
import { ApiError } from '../errors.ts'
import { checkForm } from './form.ts'
import { keyClaim, keyUse, requireSameRequest, type Answered } from './idempotency.ts'
import { newMail } from './outgoing-mail.ts'
import type { Scope } from './scope.ts'
import { nameSender } from './sender.ts'
import { deriveToken } from './derived-token.ts'
import { judge } from './suspicion.ts'
import { uploadsGone, uploadsOf } from './uploads.ts'
import { identityRequired, type Visitor } from './visitor.ts'
import { wordsOf } from './words.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** A ticket that somebody asks for, and how the request came. */
export type Submission = {
  visitor: Visitor
  key: string
  request: CreateTicketRequest
  /** Sent by a page, as opposed to a program. */
  fromBrowser: boolean
  /** Network address, null where there is none. */
  address: string | null
}

/** `number` and `id` say where the ticket is; `ticket` is how it was when it was created. */
export type Created = { ticket: Ticket; token: string }

/**
 * Creates a ticket, once per key.
 *
 * @throws {ApiError} `unauthorized`: what was sent to sign it is no identity token; `invalid_request`: an answer that
 *   the form does not allow; `idempotency_mismatch`;
 *   `rate_limited` with the seconds to wait
 */
export async function createTicket(scope: Scope, submission: Submission): Promise<Answered<Created>> {
  const { visitor, request } = submission
  if (visitor.linkToken !== null) throw identityRequired()
  // The same words of another person are another request: nobody is answered with somebody else's ticket.
  const signed = visitor.identity ? { ...request, identity: visitor.identity.sub } : request
  const use = await keyUse(visitor.site.id, 'tickets', submission.key, signed)
  const form = checkForm(scope, visitor.site.id, request)
  if (form.errors.length > 0) return answerRefused(scope, use, form.errors)
  const ticket = await newTicket(scope, submission, form.fields)
  const limits = creationLimits(scope)
  const claim = keyClaim(use, ticket.id, ticketAtCreation(ticket), ticket.createdAt)
  const holder = await insertTicket(scope.db, ticket, claim, limits)
  if (!holder) throw await whyRefused(scope, ticket, limits)
  return answerHolder(scope, holder, use, holder.createdId !== ticket.id)
}

async function answerHolder(
  scope: Scope,
  holder: StoredKey,
  use: KeyUse,
  replayed: boolean,
): Promise<Answered<Created>> {
  requireSameRequest(holder, use)
  return {
    answer: {
      ticket: { number: holder.ticketNumber, ...(JSON.parse(holder.answer) as Omit<Ticket, 'number'>) },
      token: await deriveToken(scope.secrets, holder.createdId),
    },
    replayed,
  }
}

/** Refuses what a form does not allow; but not what it allowed when the same request was accepted. */
async function answerRefused(scope: Scope, use: KeyUse, fields: FieldError[]): Promise<Answered<Created>> {
  const holder = await findKey(scope.db, use)
  if (holder) return answerHolder(scope, holder, use, true)
  throw new ApiError('invalid_request', 'Some of what was answered cannot be accepted.', { fields })
}

async function newTicket(scope: Scope, submission: Submission, fields: TicketFields): Promise<NewTicket> {
  const { visitor, request, fromBrowser, address } = submission
  const { site, identity } = visitor
  const { name } = request.requester
  const email = identity?.email ?? request.requester.email
  const { suspicion, proof } = await judge(scope, visitor, request)
  return {
    id: scope.newId(),
    site: site.id,
    type: request.type ?? 'question',
    channel: fromBrowser ? 'widget' : 'api',
    // A category that the configuration no longer knows is kept: what was sent from an older page must not be lost.
    category: request.category ?? null,
    subject: request.subject,
    words: wordsOf(request.subject),
    locale: request.locale ?? scope.config.locales[0]!,
    requester: { id: scope.newId(), email, emailKey: email.toLowerCase(), name: name?.trim() ? name : null },
    context: keptContext(request.context ?? {}, site),
    fields,
    identity: identity?.sub ?? null,
    sender: await nameSender(scope.secrets, address),
    messageId: scope.newId(),
    body: request.body,
    uploads: uploadsOf(scope, visitor, site.id, request.attachments ?? []),
    suspicion,
    proof,
    // A program that types strangers' addresses must not write to them through us; a quick hand is no such proof.
    mail: suspicion === null || suspicion === 'too_fast' ? newMail(scope, 'acknowledgement') : null,
    createdAt: scope.now().toISOString(),
  }
}

/** The context as the site wants it kept: a page's query and fragment may hold what nobody meant to send. */
function keptContext(context: TicketContext, { pageAddress }: Site): TicketContext {
  if (context.pageUrl === undefined || pageAddress === 'full') return context
  return { ...context, pageUrl: context.pageUrl.replace(/[?#].*$/s, '') }
}

/** The ticket as the database will create it; its number is only known then. */
function ticketAtCreation(ticket: NewTicket): Omit<Ticket, 'number'> {
  return {
    site: ticket.site,
    version: 1,
    status: 'new',
    line: 1,
    priority: 'normal',
    type: ticket.type,
    channel: ticket.channel,
    category: ticket.category,
    subject: ticket.subject,
    locale: ticket.locale,
    createdAt: ticket.createdAt,
    updatedAt: ticket.createdAt,
    resolvedAt: null,
    closedAt: null,
    rating: null,
  }
}

function creationLimits({ config, now }: Scope): CreationLimits {
  const before = (milliseconds: number) => new Date(now().getTime() - milliseconds).toISOString()
  return {
    hourPerSender: { after: before(HOUR_MS), most: config.limits.ticketsPerHourPerAddress },
    dayPerSender: { after: before(DAY_MS), most: config.limits.ticketsPerDayPerAddress },
    hourPerRequester: { after: before(HOUR_MS), most: config.limits.ticketsPerHourPerEmail },
    dayPerSite: { after: before(DAY_MS), most: config.limits.ticketsPerDayPerSite },
  }
}

async function whyRefused(scope: Scope, ticket: NewTicket, limits: CreationLimits): Promise<ApiError> {
  const { uploads } = ticket
  const found = await findUploads(scope.db, uploads)
  return found.length < uploads.ids.length ? uploadsGone(uploads, found) : tooMany(scope, ticket, limits)
}

async function tooMany(scope: Scope, ticket: NewTicket, limits: CreationLimits): Promise<ApiError> {
  const full = await findFullLimits(scope.db, ticket, limits)
  const room = (moment: string | null, windowMs: number) => (moment === null ? 0 : Date.parse(moment) + windowMs)
  const roomAt = Math.max(
    room(full.hourPerSender, HOUR_MS),
    room(full.dayPerSender, DAY_MS),
    room(full.hourPerRequester, HOUR_MS),
    room(full.dayPerSite, DAY_MS),
  )
  return new ApiError('rate_limited', 'Too many requests for help were sent from here. Try again later.', {
    retryAfter: Math.max(1, Math.ceil((roomAt - scope.now().getTime()) / 1_000)),
  })
}
