import type { ErrorCode, FieldError } from '@firstline/sdk/schemas'

type Details = {
  fields?: FieldError[]
  /** Seconds after which the same request may be accepted. */
  retryAfter?: number
}

/** A request that the API refuses. Thrown anywhere, answered in one place: middleware/answer-errors.ts. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly code: ErrorCode
  readonly fields: FieldError[] | undefined
  readonly retryAfter: number | undefined

  /** @param message one sentence for whoever made the request; it is shown to them as it is */
  constructor(code: ErrorCode, message: string, details: Details = {}) {
    super(message)
    this.code = code
    this.fields = details.fields
    this.retryAfter = details.retryAfter
  }
}

/** The same for a ticket that is not there and for one that is somebody else's: the answer must not tell which. */
export function ticketNotFound(): ApiError {
  return new ApiError('not_found', 'There is no such ticket, or this link does not open it.')
}

/** What names no file that the caller may see. */
export function attachmentNotFound(): ApiError {
  return new ApiError('not_found', 'There is no such file here.')
}

/** The one way to refuse a single field. */
export function fieldRefused(path: string, message: string): ApiError {
  return new ApiError('invalid_request', message, { fields: [{ path, message }] })
}
