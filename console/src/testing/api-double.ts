import { createStaffClient, type StaffClient } from '@firstline/sdk/client'
import type { ErrorCode } from '@firstline/sdk/schemas'

/** One request as the double saw it. */
export type SeenRequest = { method: string; path: string; query: URLSearchParams; body: unknown }

/** Answers a request: a body for 200, `refuse(…)`, or a promise that the test settles. Throwing is a lost network. */
export type Answer = (request: SeenRequest) => unknown

/** A refusal as the API words it. */
export function refuse(
  status: number,
  code: ErrorCode,
  more: { fields?: unknown; retryAfter?: number } = {},
): Response {
  const error = {
    code,
    message: `Refused: ${code}.`,
    requestId: 'req_1',
    ...(more.fields ? { fields: more.fields } : {}),
  }
  const headers = more.retryAfter === undefined ? {} : { 'retry-after': String(more.retryAfter) }
  return Response.json({ error }, { status, headers })
}

/**
 * Stands where the network would be. Routes are written as `GET /staff/me`; a test may replace an answer at any time.
 * A request that no route answers is a mistake of the test and is answered like a lost network.
 */
export function apiDouble(routes: Record<string, Answer>): {
  client: StaffClient
  routes: Record<string, Answer>
  seen: SeenRequest[]
} {
  const seen: SeenRequest[] = []
  const send = async (input: unknown, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(input as string)
    const request = {
      method: init.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined,
    }
    seen.push(request)
    const answer = routes[`${request.method} ${request.path}`]
    if (!answer) throw new TypeError(`no answer for ${request.method} ${request.path}`)
    const body = await answer(request)
    if (init.signal?.aborted) throw new DOMException('aborted', 'AbortError')
    return body instanceof Response ? body : Response.json(body)
  }
  return { client: createStaffClient({ api: 'https://help.example.com', fetch: send }), routes, seen }
}
