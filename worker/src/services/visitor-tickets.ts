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
import { ticketNotFound } from '../errors.ts'
import { changeTicket } from './change-ticket.ts'
import { keyUse, type Answered } from './idempotency.ts'
import type { Scope } from './scope.ts'
import { verifyTicketToken } from './ticket-token.ts'
import { nextStatus, withStatus } from './transitions.ts'
import { visitorView } from './views.ts'

/** A private link works as long as the ticket may still be answered, and this long after it was closed. */
const LINK_AFTER_CLOSING_MS = 30 * 24 * 3_600_000

/** Stands in for the id of a ticket that is not there, so that looking takes as long. */
const NO_TICKET_ID = '00000000-0000-0000-0000-000000000000'

/**
 * Whoever holds the link. Without the stored name: it belongs to an e-mail address that nobody has proven to be theirs,
 * and would tell a stranger who types that address whose it is.
 */
const REQUESTER: Actor = { kind: 'requester', id: null, name: null }

/** A ticket and the token that came with the request for it. */
export type Link = { number: number; token: string }

/**
 * Finds the ticket that a link opens.
 *
 * @throws {ApiError} `not_found`: no such ticket, not its token, or expired; one answer for all three
 */
export async function openTicket(scope: Scope, link: Link): Promise<TicketRecord> {
  const ticket = await findTicket(scope.db, link.number)
  const fits = await verifyTicketToken(scope.secrets, ticket?.id ?? NO_TICKET_ID, link.token)
  if (!ticket || !fits) throw ticketNotFound()
  const closedForMs = ticket.closedAt ? scope.now().getTime() - Date.parse(ticket.closedAt) : 0
  if (closedForMs > LINK_AFTER_CLOSING_MS) throw ticketNotFound()
  return ticket
}

export async function readThread(scope: Scope, link: Link): Promise<ThreadResponse> {
  const ticket = await openTicket(scope, link)
  return { ticket: visitorView(ticket), messages: await listPublicMessages(scope.db, ticket.number) }
}

/** Adds what the requester wrote; a ticket that waited or was solved is open again. */
export async function reply(
  scope: Scope,
  link: Link,
  request: ReplyRequest,
  key: string,
): Promise<Answered<ReplyResponse>> {
  const { site, number } = await openTicket(scope, link)
  const message = { id: scope.newId(), author: REQUESTER, visibility: 'public', body: request.body } as const
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
  link: Link,
  request: VerdictRequest,
  key: string | null,
): Promise<Answered<VerdictResponse>> {
  const { site, number } = await openTicket(scope, link)
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
