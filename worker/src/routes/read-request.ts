import { LIMITS, type FieldError } from '@firstline/sdk/schemas'
import type { z } from 'zod'
import { ApiError, ticketNotFound } from '../errors.ts'
import type { ApiContext } from '../middleware/api.ts'
import { prototypeKeys } from './prototype-keys.ts'
import { readLimited } from './read-limited.ts'
import { repeatsKey } from './repeated-keys.ts'

/** More help nobody, and would make an answer longer than its request. */
const MOST_FIELD_ERRORS = 50
/** Characters of a path in an answer: longer than any of ours, and too short to carry back what was sent. */
const LONGEST_PATH = 200

const JSON_ONLY = /^application\/(json|[\w.-]+\+json)\s*(;|$)/i
/** Also as text, for calls that a page makes while it is left. */
export const JSON_OR_TEXT = /^(application\/(json|[\w.-]+\+json)|text\/plain)\s*(;|$)/i

/**
 * Reads and checks the JSON body of a request.
 *
 * @param types what it may be sent as
 * @throws {ApiError} `payload_too_large`, `unsupported_media_type`, or `invalid_request` that names the fields
 */
export async function readBody<Schema extends z.ZodType>(
  c: ApiContext,
  schema: Schema,
  types: RegExp = JSON_ONLY,
): Promise<z.output<Schema>> {
  const bytes = await readLimited(c.req.raw, LIMITS.requestBytes)
  if (!types.test(c.req.header('Content-Type') ?? '')) {
    throw new ApiError('unsupported_media_type', 'Send the request as application/json.')
  }
  return check(schema, parseJson(bytes))
}

/** Reads and checks the query of a request. */
export function readQuery<Schema extends z.ZodType>(c: ApiContext, schema: Schema): z.output<Schema> {
  return check(schema, c.req.query())
}

/** @throws {ApiError} `not_found`: the path names no ticket that could be */
export function readTicketNumber(c: ApiContext): number {
  const number = c.req.param('number') ?? ''
  if (!/^\d{1,12}$/.test(number)) throw ticketNotFound()
  return Number(number)
}

/** @returns null when none was sent */
export function readOptionalIdempotencyKey(c: ApiContext): string | null {
  const key = c.req.header('Idempotency-Key')
  if (key === undefined) return null
  if (!/^[\x20-\x7e]{1,255}$/.test(key)) {
    throw new ApiError('invalid_request', 'An Idempotency-Key holds 1 to 255 printable ASCII characters.')
  }
  return key
}

export function readIdempotencyKey(c: ApiContext): string {
  const key = readOptionalIdempotencyKey(c)
  if (key === null) {
    throw new ApiError(
      'invalid_request',
      'Send an Idempotency-Key, made once per submission and repeated with every attempt.',
    )
  }
  return key
}

/** Network address of the sender, as Cloudflare saw it. */
export function readAddress(c: ApiContext): string | null {
  return c.req.header('CF-Connecting-IP') ?? null
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
    const value: unknown = JSON.parse(text)
    if (repeatsKey(text)) throw new ApiError('invalid_request', 'The body names a key twice in the same object.')
    return value
  } catch (error) {
    // The parser's message quotes what was sent; the caller knows that already.
    if (error instanceof SyntaxError) throw new ApiError('invalid_request', 'The body is not valid JSON.')
    if (error instanceof TypeError) throw new ApiError('invalid_request', 'The body is not valid UTF-8.')
    throw error
  }
}

function check<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value)
  const unknown = prototypeKeys(value).map(asUnknownField)
  if (result.success && unknown.length === 0) return result.data
  throw new ApiError('invalid_request', 'Some of what was sent cannot be accepted.', {
    fields: [...unknown, ...(result.error?.issues.flatMap(fieldErrors) ?? [])].slice(0, MOST_FIELD_ERRORS),
  })
}

function asUnknownField(path: string[]): FieldError {
  return { path: asPath(path), message: 'There is no such field.' }
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => asUnknownField([...path, key]))
  }
  // A key that is refused carries its own reason within.
  const reason = issue.code === 'invalid_key' ? (issue.issues[0] ?? issue) : issue
  return [{ path: asPath(path), message: reason.message }]
}

function asPath(keys: string[]): string {
  return keys.join('.').slice(0, LONGEST_PATH).toWellFormed()
}
