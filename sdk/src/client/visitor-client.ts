import type { EventsResponse } from '../schemas/event.ts'
import type { ChallengeResponse } from '../schemas/guard.ts'
import type {
  CreateTicketRequest,
  CreateTicketResponse,
  ReplyRequest,
  ReplyResponse,
  ThreadResponse,
  VerdictRequest,
  VerdictResponse,
} from '../schemas/visitor.ts'
import { request, type ClientOptions } from './request.ts'

/** A ticket and the token that opens it: what a private link holds. */
export type TicketLink = { number: number; token: string }

export type VisitorClient = ReturnType<typeof createVisitorClient>

/**
 * The visitor's side of the API. Needs no account: creating a ticket answers a token that opens this one ticket.
 *
 * Every method rejects with `ApiError` when the API refuses, and with `TypeError` when the network does not answer.
 */
export function createVisitorClient(options: ClientOptions) {
  const ticketPath = (link: TicketLink) => `/tickets/${link.number}`
  return {
    /** `key` names this submission: made once, sent again with every attempt. */
    createTicket: (body: CreateTicketRequest, key: string, signal?: AbortSignal) =>
      request<CreateTicketResponse>(options, '/tickets', { method: 'POST', body, key, ...(signal ? { signal } : {}) }),
    /** Work to do before a ticket is sent, on sites that ask for it. */
    challenge: () => request<ChallengeResponse>(options, '/challenge'),
    /** What the visitor did; goes out also when the page is left meanwhile. */
    sendEvents: (batch: { events: object[] }) =>
      request<EventsResponse>(options, '/events', { method: 'POST', body: batch, keepalive: true }),
    ticket: (link: TicketLink, signal?: AbortSignal) =>
      request<ThreadResponse>(options, ticketPath(link), { token: link.token, ...(signal ? { signal } : {}) }),
    reply: (link: TicketLink, body: ReplyRequest, key: string) =>
      request<ReplyResponse>(options, `${ticketPath(link)}/messages`, { method: 'POST', body, key, token: link.token }),
    verdict: (link: TicketLink, body: VerdictRequest) =>
      request<VerdictResponse>(options, `${ticketPath(link)}/verdict`, { method: 'POST', body, token: link.token }),
  }
}

/**
 * Reads the fragment of a private link (`#<number>.<token>`).
 *
 * @returns null when it is not one
 */
export function parseTicketFragment(fragment: string): TicketLink | null {
  const match = /^#?(\d{1,12})\.([A-Za-z0-9_-]{20,})$/.exec(fragment)
  return match ? { number: Number(match[1]), token: match[2]! } : null
}
