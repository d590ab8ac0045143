import type { EventsResponse } from '../schemas/event.ts'
import type { ChallengeResponse } from '../schemas/guard.ts'
import type { AttachmentResponse } from '../schemas/attachment.ts'
import type { MyTicketsResponse } from '../schemas/identity.ts'
import type {
  CreateTicketRequest,
  CreateTicketResponse,
  ReplyRequest,
  ReplyResponse,
  ThreadResponse,
  VerdictRequest,
  VerdictResponse,
} from '../schemas/visitor.ts'
import type { Identity } from './identity.ts'
import { request, type ClientOptions } from './request.ts'

/** What opens one ticket. */
export type TicketLink = {
  number: number
  /** Of the private link; null: the identity that signed the ticket opens it. */
  token: string | null
}

export type VisitorClient = ReturnType<typeof createVisitorClient>

/** How a call that the outbox makes goes out. */
export type Sending = {
  /** Who signs it; null: nobody. Default: the client's identity. */
  identity?: Identity | null
  signal?: AbortSignal
  /** Told the share that has left, from 0 to 1. */
  onProgress?: ((share: number) => void) | undefined
}

/**
 * The visitor's side of the API. Needs no account: creating a ticket answers a token that opens this one ticket.
 *
 * Every method rejects with `ApiError` when the API refuses, and with `TypeError` when the network does not answer.
 */
export function createVisitorClient(options: ClientOptions) {
  const ticketPath = (link: TicketLink) => `/tickets/${link.number}`
  return {
    /** `key` names this submission: made once, sent again with every attempt. */
    createTicket: (body: CreateTicketRequest, key: string, sending: Sending = {}) =>
      request<CreateTicketResponse>(options, '/tickets', { method: 'POST', body, key, ...sending }),
    /** Work to do before a ticket is sent, on sites that ask for it. */
    challenge: () => request<ChallengeResponse>(options, '/challenge'),
    /** What the visitor did; goes out also when the page is left meanwhile. */
    sendEvents: (batch: { events: object[] }) =>
      request<EventsResponse>(options, '/events', { method: 'POST', body: batch, keepalive: true }),
    /** Keeps a file for a day, until its id is sent along with a ticket or a reply of the same visitor. */
    upload: (file: Blob, name: string, sending: Sending = {}) => {
      const body = new FormData()
      body.append('file', file, name)
      return request<AttachmentResponse>(options, '/attachments', { method: 'POST', body, ...sending })
    },
    /** What the identity has signed, the one that changed last first. */
    myTickets: (cursor: string | null = null, signal?: AbortSignal) =>
      request<MyTicketsResponse>(options, `/me/tickets${cursor ? `?${new URLSearchParams({ cursor })}` : ''}`, {
        ...(signal ? { signal } : {}),
      }),
    ticket: (link: TicketLink, signal?: AbortSignal) =>
      request<ThreadResponse>(options, ticketPath(link), { token: link.token, ...(signal ? { signal } : {}) }),
    reply: (link: TicketLink, body: ReplyRequest, key: string) =>
      request<ReplyResponse>(options, `${ticketPath(link)}/messages`, { method: 'POST', body, key, token: link.token }),
    verdict: (link: TicketLink, body: VerdictRequest) =>
      request<VerdictResponse>(options, `${ticketPath(link)}/verdict`, { method: 'POST', body, token: link.token }),
    /** The bytes of a file that came with a ticket. */
    attachment: (link: TicketLink, id: string) =>
      request<Blob>(options, `${ticketPath(link)}/attachments/${encodeURIComponent(id)}`, {
        token: link.token,
        answer: 'file',
      }),
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
