import { ApiError } from '@firstline/sdk/client'
import { waitingTime } from './time.ts'

/** Whether a call was refused because nobody is signed in (any more). */
export function isUnauthorized(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'unauthorized'
}

/** Whether a change was refused because somebody else's came first. */
export function isConflict(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'conflict'
}

/** What went wrong with a call, and what to do about it, for the person who made it. */
export function explainFailure(error: unknown): string {
  if (!(error instanceof ApiError)) return 'The server cannot be reached. Check your connection and try again.'
  switch (error.code) {
    case 'unauthorized':
      return 'You are signed out. Sign in and try again.'
    case 'forbidden':
    case 'origin_not_allowed':
      return `${error.message} Ask an administrator if you need this.`
    case 'not_found':
      return 'It does not exist, or not any more. Check its number, or look for it in “All”.'
    case 'conflict':
    case 'idempotency_mismatch':
      return `${error.message} Look at the ticket as it is now and try again.`
    case 'rate_limited':
      return `That was too often. Wait ${waitingTime(error.retryAfter ?? 30)} and try again.`
    case 'invalid_request':
    case 'unsupported_media_type':
    case 'payload_too_large':
      return error.fields.length > 0 ? error.fields.map((field) => field.message).join(' ') : error.message
    case 'internal':
    case 'unavailable':
      return `The server has a problem. Try again in a moment${named(error)}.`
  }
}

function named(error: ApiError): string {
  return error.requestId ? `; if it stays, tell your administrator: request ${error.requestId}` : ''
}
