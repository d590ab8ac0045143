import type { ErrorCode } from '@firstline/sdk/schemas'
import type { z } from 'zod'

/**
 * Who may make a call, and with what they prove it. `visitor`: a site may ask for an identity token; `requester`: one of
 * those, or the token of the ticket's private link; `staff`: the session's cookie, or an API key; `admin`: an admin's
 * session.
 */
export type Caller = 'anybody' | 'visitor' | 'requester' | 'identity' | 'staff' | 'admin'

/** One call of the API as `openapi.json` tells it. Everything else about it is read off its schemas. */
export type Call = {
  method: 'get' | 'post' | 'patch' | 'delete'
  /** Below `/api/v1`, parameters in braces: `/tickets/{number}`. */
  path: string
  /** Names it in generated clients: `createTicket`. */
  name: string
  /** One line, as a heading. */
  summary: string
  description?: string
  caller: Caller
  /** Whether it takes an `Idempotency-Key`. */
  key?: 'required' | 'optional'
  query?: z.ZodObject
  body?: z.ZodType
  /** What the body may be sent as. Default: `application/json`. */
  bodyTypes?: readonly string[]
  answer: {
    status: number
    /** Left out where nothing is answered but the status. */
    schema?: z.ZodType
    /** Default: `application/json`. */
    type?: string
    description: string
  }
  /** Codes it refuses with, besides those that follow from the rest: see `refusalsOf`. */
  refuses?: readonly ErrorCode[]
}

/** Every code that a call may be refused with. */
export function refusalsOf(call: Call): ErrorCode[] {
  const codes: ErrorCode[] = ['invalid_request', 'origin_not_allowed', 'rate_limited', 'internal', 'unavailable']
  if (call.body) codes.push('payload_too_large', 'unsupported_media_type')
  if (call.key) codes.push('idempotency_mismatch')
  if (call.caller !== 'anybody') codes.push('unauthorized')
  if (call.caller === 'admin') codes.push('forbidden')
  if (call.path.includes('{')) codes.push('not_found')
  return [...new Set([...codes, ...(call.refuses ?? [])])]
}
