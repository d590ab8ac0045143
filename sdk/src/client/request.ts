import type { ErrorCode, ErrorEnvelope, FieldError } from '../schemas/error.ts'

/** How a client reaches the API. `fetch` is handed in so that tests and servers can bring their own. */
export type ClientOptions = {
  /** Address of the API up to and including its version, for example `https://help.example.com/api/v1`. */
  api: string
  /** Id of the site the request is made for. Default: the API's first site. */
  site?: string
  fetch?: typeof fetch
}

/** What one call sends. */
export type Call = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  body?: unknown
  /** Sent as `Authorization: Bearer …`. */
  token?: string
  /** Sent as `Idempotency-Key`: the same key and body may be sent again without being counted twice. */
  key?: string
  /** Goes out also when the page is left meanwhile. */
  keepalive?: boolean
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
 * Makes one call.
 *
 * @returns the parsed answer, or undefined for 204
 * @throws {ApiError} the API refused
 * @throws {TypeError} the network did not answer, as `fetch` does; or it answered with what is no JSON: the connection
 *   broke half-way, or a gate on the way (a hotel's sign-in page) says 200 in the API's place
 */
export async function request<Answer>(options: ClientOptions, path: string, call: Call = {}): Promise<Answer> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (call.body !== undefined) headers['content-type'] = 'application/json'
  if (call.token) headers['authorization'] = `Bearer ${call.token}`
  if (call.key) headers['idempotency-key'] = call.key
  if (options.site) headers['firstline-site'] = options.site
  const send = options.fetch ?? fetch
  const response = await send(`${options.api.replace(/\/$/, '')}${path}`, {
    method: call.method ?? 'GET',
    headers,
    // Only the console's own cookie is ever sent, and only to its own origin.
    credentials: 'same-origin',
    referrerPolicy: 'no-referrer',
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    ...(call.keepalive ? { keepalive: true } : {}),
    ...(call.signal ? { signal: call.signal } : {}),
  })
  if (response.status === 204) return undefined as Answer
  const answer: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw new ApiError(response.status, isEnvelope(answer) ? answer : null, readRetryAfter(response))
  if (answer === undefined) throw new TypeError('The answer could not be read.')
  return answer as Answer
}
