import type { ApiKeyList, CreateApiKeyRequest, CreateApiKeyResponse } from '../schemas/api-key.ts'
import type { AskedQuestionList, AskedQuestionQuery } from '../schemas/evidence.ts'
import type {
  ChangeTicketRequest,
  MemberList,
  MemberResponse,
  ResolveTicketRequest,
  SessionResponse,
  SignInLinkRequest,
  SignInLinkResponse,
  SignInRequest,
  StaffMessageRequest,
  StaffThreadResponse,
  StaffTicketResponse,
  TicketList,
  TicketQuery,
} from '../schemas/staff.ts'
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
    signIn: (body: SignInRequest) => request<MemberResponse>(options, '/staff/session', { method: 'POST', body }),
    /** Has a link sent to a member; the answer does not tell whether there is one. */
    sendSignInLink: (body: SignInLinkRequest) =>
      request<SignInLinkResponse>(options, '/staff/session/links', { method: 'POST', body }),
    /** @param link what the address in the letter ends with */
    redeemSignInLink: (link: string) =>
      request<MemberResponse>(options, '/staff/session/links/redeem', { method: 'POST', body: { link } }),
    signOut: () => request<void>(options, '/staff/session', { method: 'DELETE' }),
    me: (signal?: AbortSignal) => request<MemberResponse>(options, '/staff/me', signal ? { signal } : {}),
    /** Who is signed in by cookie; null when nobody is. */
    session: () => request<SessionResponse>(options, '/staff/session'),
    members: () => request<MemberList>(options, '/staff/members'),
    /** For admins only, as are the next two. */
    keys: () => request<ApiKeyList>(options, '/staff/keys'),
    /** The answer tells the secret, this once. */
    createKey: (body: CreateApiKeyRequest) =>
      request<CreateApiKeyResponse>(options, '/staff/keys', { method: 'POST', body }),
    deleteKey: (id: string) => request<void>(options, `/staff/keys/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    /** What visitors asked, and what came of it: what the knowledge base can learn from. */
    askedQuestions: (query: Partial<AskedQuestionQuery>, signal?: AbortSignal) =>
      request<AskedQuestionList>(options, `/staff/knowledge/questions?${toSearch(query)}`, signal ? { signal } : {}),
    tickets: (query: Partial<TicketQuery>, signal?: AbortSignal) =>
      request<TicketList>(options, `/staff/tickets?${toSearch(query)}`, signal ? { signal } : {}),
    ticket: (number: number, signal?: AbortSignal) =>
      request<StaffThreadResponse>(options, ticketPath(number), signal ? { signal } : {}),
    change: (number: number, body: ChangeTicketRequest) =>
      request<StaffTicketResponse>(options, ticketPath(number), { method: 'PATCH', body }),
    write: (number: number, body: StaffMessageRequest) =>
      request<ReplyResponse>(options, `${ticketPath(number)}/messages`, { method: 'POST', body }),
    /** The bytes of a file that came with a message or a note. */
    attachment: (number: number, id: string) =>
      request<Blob>(options, `${ticketPath(number)}/attachments/${encodeURIComponent(id)}`, { answer: 'file' }),
    resolve: (number: number, body: ResolveTicketRequest) =>
      request<StaffTicketResponse>(options, `${ticketPath(number)}/resolve`, { method: 'POST', body }),
  }
}

function toSearch(query: Record<string, string | number | undefined>): URLSearchParams {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value))
  return search
}
