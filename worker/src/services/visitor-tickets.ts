import type {
  ReplyRequest,
  ReplyResponse,
  ThreadResponse,
  VerdictRequest,
  VerdictResponse,
} from '@firstline/sdk/schemas'
import type { Actor } from '../db/messages.ts'
import { listPublicMessages } from '../db/messages.ts'
import { findTicket, type TicketRecord } from '../db/tickets.ts'
import { ApiError, ticketNotFound } from '../errors.ts'
import { changeTicket } from './change-ticket.ts'
import { keyUse, type Answered } from './idempotency.ts'
import type { Scope } from './scope.ts'
import { verifyToken } from './derived-token.ts'
import { nextStatus, withStatus } from './transitions.ts'
import { uploadsOf } from './uploads.ts'
import { visitorView } from './views.ts'
import type { Visitor } from './visitor.ts'

/** A private link works as long as the ticket may still be answered, and this long after it was closed. */
const LINK_AFTER_CLOSING_MS = 30 * 24 * 3_600_000

/** Stands in for the id of a ticket that is not there, so that looking takes as long. */
const NO_TICKET_ID = '00000000-0000-0000-0000-000000000000'

/**
 * Whoever opened the ticket. Without the stored name: it belongs to an e-mail address that nobody has proven to be theirs,
 * and would tell a stranger who types that address whose it is.
 */
const REQUESTER: Actor = { kind: 'requester', id: null, name: null }

/**
 * Finds the ticket that a visitor may open: with an identity token what it has signed, with a private link's token that
 * one ticket.
 *
 * @throws {ApiError} `unauthorized`: neither was sent; `not_found`: no such ticket, not theirs, not its token, or
 *   expired; one answer for all
 */
export async function openTicket(scope: Scope, visitor: Visitor, number: number): Promise<TicketRecord> {
  const { identity, linkToken } = visitor
  if (!identity && linkToken === null) {
    throw new ApiError('unauthorized', 'Send the ticket’s token as Authorization: Bearer <token>.')
  }
  const ticket = await findTicket(scope.db, number)
  const opens = identity ? isSignedBy(ticket, visitor) : await isOpenedBy(scope, ticket, linkToken ?? '')
  if (!ticket || !opens) throw ticketNotFound()
  if (visitor.siteIsNamed && ticket.site !== visitor.site.id) throw ticketNotFound()
  return ticket
}

function isSignedBy(ticket: TicketRecord | null, { identity, site }: Visitor): boolean {
  return ticket !== null && identity !== null && ticket.site === site.id && ticket.identity === identity.sub
}

async function isOpenedBy(scope: Scope, ticket: TicketRecord | null, linkToken: string): Promise<boolean> {
  const fits = await verifyToken(scope.secrets, ticket?.id ?? NO_TICKET_ID, linkToken)
  if (!ticket || !fits) return false
  // A private link's page names no site, so the ticket's own is asked whether it works without an identity.
  if (scope.config.sites.some(({ id, anonymous }) => id === ticket.site && !anonymous)) return false
  const closedForMs = ticket.closedAt ? scope.now().getTime() - Date.parse(ticket.closedAt) : 0
  return closedForMs <= LINK_AFTER_CLOSING_MS
}

export async function readThread(scope: Scope, visitor: Visitor, ticketNumber: number): Promise<ThreadResponse> {
  const ticket = await openTicket(scope, visitor, ticketNumber)
  return { ticket: visitorView(ticket), messages: await listPublicMessages(scope.db, ticket.number) }
}

/** Adds what the requester wrote; a ticket that waited or was solved is open again. */
export async function reply(
  scope: Scope,
  visitor: Visitor,
  ticketNumber: number,
  request: ReplyRequest,
  key: string,
): Promise<Answered<ReplyResponse>> {
  const { site, number } = await openTicket(scope, visitor, ticketNumber)
  const { attachments: ids = [], body } = request
  const uploads = ids.length > 0 ? { uploads: uploadsOf(scope, visitor, visitor.site.id, ids) } : {}
  const message = { id: scope.newId(), author: REQUESTER, visibility: 'public', body, ...uploads } as const
  const { answer, replayed } = await changeTicket(scope, number, {
    actor: REQUESTER,
    key: await keyUse(site, `tickets/${number}/messages`, key, request),
    decide: (ticket, now) => ({
      state: withStatus(ticket, nextStatus(ticket.status, 'requester-replied'), now),
      message,
    }),
  })
  return { answer: answer as ReplyResponse, replayed }
}

/**
 * Takes the requester's verdict: solved closes the ticket, not solved opens it again. The same verdict again changes
 * nothing.
 */
export async function giveVerdict(
  scope: Scope,
  visitor: Visitor,
  ticketNumber: number,
  request: VerdictRequest,
  key: string | null,
): Promise<Answered<VerdictResponse>> {
  const { site, number } = await openTicket(scope, visitor, ticketNumber)
  return changeTicket(scope, number, {
    actor: REQUESTER,
    ...(key === null ? {} : { key: await keyUse(site, `tickets/${number}/verdict`, key, request) }),
    decide: (ticket, now) => ({
      state: {
        ...withStatus(ticket, nextStatus(ticket.status, request.solved ? 'confirmed' : 'rejected'), now),
        rating: request.rating ?? ticket.rating,
        comment: request.comment?.trim() ? request.comment : ticket.comment,
      },
    }),
  })
}
