import type {
  ChangeTicketRequest,
  Member,
  ResolveTicketRequest,
  SignInRequest,
  StaffMessageRequest,
  StaffThreadResponse,
  TicketList,
  TicketQuery,
} from '../schemas/staff.ts'
import type { StaffTicket } from '../schemas/ticket.ts'
import type { ReplyResponse } from '../schemas/visitor.ts'
import { request, type ClientOptions } from './request.ts'

export type StaffClient = ReturnType<typeof createStaffClient>

/**
 * The staff side of the API. In the console the session cookie signs the calls.
 *
 * Every method rejects with `ApiError` when the API refuses; `unauthorized` means: sign in.
 */
export function createStaffClient(options: ClientOptions) {
  const ticketPath = (number: number) => `/staff/tickets/${number}`
  return {
    signIn: (body: SignInRequest) => request<{ member: Member }>(options, '/staff/session', { method: 'POST', body }),
    signOut: () => request<void>(options, '/staff/session', { method: 'DELETE' }),
    me: (signal?: AbortSignal) => request<{ member: Member }>(options, '/staff/me', signal ? { signal } : {}),
    /** Who is signed in by cookie; null when nobody is. */
    session: () => request<{ member: Member | null }>(options, '/staff/session'),
    members: () => request<{ items: Member[]; next: string | null }>(options, '/staff/members'),
    tickets: (query: Partial<TicketQuery>, signal?: AbortSignal) => {
      const search = new URLSearchParams()
      for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value))
      return request<TicketList>(options, `/staff/tickets?${search}`, signal ? { signal } : {})
    },
    ticket: (number: number, signal?: AbortSignal) =>
      request<StaffThreadResponse>(options, ticketPath(number), signal ? { signal } : {}),
    change: (number: number, body: ChangeTicketRequest) =>
      request<{ ticket: StaffTicket }>(options, ticketPath(number), { method: 'PATCH', body }),
    write: (number: number, body: StaffMessageRequest) =>
      request<ReplyResponse>(options, `${ticketPath(number)}/messages`, { method: 'POST', body }),
    resolve: (number: number, body: ResolveTicketRequest) =>
      request<{ ticket: StaffTicket }>(options, `${ticketPath(number)}/resolve`, { method: 'POST', body }),
  }
}
