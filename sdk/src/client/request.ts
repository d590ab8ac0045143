import type { ErrorCode, ErrorEnvelope, FieldError } from '../schemas/error.ts'
import type { Identity } from './identity.ts'
import { sendWithProgress } from './send-with-progress.ts'
import { toJson } from './to-json.ts'

/** How a client reaches the API. `fetch` is handed in so that tests and servers can bring their own. */
export type ClientOptions = {
  /** Address of the API up to and including its version, for example `https://help.example.com/api/v1`. */
  api: string
  /** Id of the site the request is made for. Default: the API's first site. */
  site?: string
  /** Who signs the calls that bring no token of their own; null: nobody. Asked with every call. Default: nobody. */
  identity?: () => Identity | null
  fetch?: (address: string, init: RequestInit) => Promise<Response>
}

/** What one call sends. */
export type Call = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Sent as JSON, or as it is when it is a form. */
  body?: unknown
  /** A private link's, sent as `Authorization: Bearer …`. Null: none, and the call is signed by the identity. */
  token?: string | null
  /** Signs this call instead of the client's own identity; null: nobody. */
  identity?: Identity | null
  /** Sent as `Idempotency-Key`: the same key and body may be sent again without being counted twice. */
  key?: string
  /** Goes out also when the page is left meanwhile. */
  keepalive?: boolean
  /** What the answer is. Default: JSON. */
  answer?: 'file'
  /** Told the share of the body that has left, from 0 to 1. */
  onProgress?: ((share: number) => void) | undefined
  signal?: AbortSignal
}

/** The API answered, and said no. `code` is one of the contract's closed set. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly code: ErrorCode
  /** HTTP status. */
  readonly status: number
  readonly fields: FieldError[]
  /** Names the request in the server's log; empty when the answer did not come from the API. */
  readonly requestId: string
  /** Seconds to wait before trying again, or null. */
  readonly retryAfter: number | null

  constructor(status: number, envelope: ErrorEnvelope | null, retryAfter: number | null) {
    super(envelope?.error.message ?? `The server answered ${status}.`)
    this.status = status
    this.code = envelope?.error.code ?? (status >= 500 ? 'unavailable' : 'invalid_request')
    this.fields = envelope?.error.fields ?? []
    this.requestId = envelope?.error.requestId ?? ''
    this.retryAfter = retryAfter
  }
}

function isEnvelope(value: unknown): value is ErrorEnvelope {
  return typeof value === 'object' && value !== null && 'error' in value && typeof value.error === 'object'
}

function readRetryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null
}

/**
 * Makes one call. A token of the identity that the API refuses is replaced once.
 *
 * @returns the parsed answer, a file's bytes, or undefined for 204
 * @throws {ApiError} the API refused
 * @throws {TypeError} the network did not answer, as `fetch` does; or it answered with what is no JSON: the connection
 *   broke half-way, or a gate on the way (a hotel's sign-in page) says 200 in the API's place
 */
export async function request<Answer>(options: ClientOptions, path: string, call: Call = {}): Promise<Answer> {
  const identity = call.identity === undefined ? (options.identity?.() ?? null) : call.identity
  if (call.token || !identity) return send(options, path, call, call.token ?? null)
  const token = await identity.token()
  try {
    return await send(options, path, call, token)
  } catch (error) {
    const fresh = needsIdentity(error) ? await identity.renew(token) : null
    if (fresh === null) throw error
    return send(options, path, call, fresh)
  }
}

/** The API asks who it is: nobody signed the call, or it does not take the token. */
export function needsIdentity(error: unknown): error is ApiError {
  return error instanceof ApiError && error.status === 401
}

async function send<Answer>(options: ClientOptions, path: string, call: Call, token: string | null): Promise<Answer> {
  const { body, onProgress } = call
  const headers: Record<string, string> = { accept: 'application/json' }
  // A form's type names the boundary between its parts, which only `fetch` knows.
  const isForm = body instanceof FormData
  if (body !== undefined && !isForm) headers['content-type'] = 'application/json'
  if (token) headers['authorization'] = `Bearer ${token}`
  if (call.key) headers['idempotency-key'] = call.key
  if (options.site) headers['firstline-site'] = options.site
  const address = `${options.api.replace(/\/$/, '')}${path}`
  const init: RequestInit = {
    method: call.method ?? 'GET',
    headers,
    // Only the console's own cookie is ever sent, and only to its own origin.
    credentials: 'same-origin',
    referrerPolicy: 'no-referrer',
    ...(call.keepalive ? { keepalive: true } : {}),
    ...(body === undefined ? {} : { body: isForm ? body : toJson(body) }),
    ...(call.signal ? { signal: call.signal } : {}),
  }
  const response = await (options.fetch
    ? options.fetch(address, init)
    : onProgress
      ? sendWithProgress(address, init, onProgress)
      : fetch(address, init))
  if (response.status === 204) return undefined as Answer
  if (response.ok && call.answer === 'file') return (await response.blob()) as Answer
  const answer: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw new ApiError(response.status, isEnvelope(answer) ? answer : null, readRetryAfter(response))
  if (answer === undefined) throw new TypeError('The answer could not be read.')
  return answer as Answer
}
