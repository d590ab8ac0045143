import { ERROR_STATUS, type ErrorCode, type ErrorEnvelope } from '@firstline/sdk/schemas'
import { isOutOfReach } from '../db/retry.ts'
import { ApiError } from '../errors.ts'
import type { Outside } from '../outside.ts'
import type { ApiContext } from './api.ts'

const RETRY_AFTER_SECONDS = 5

/**
 * Turns whatever was thrown into the contract's envelope. What we did not expect is logged under the request's id and
 * never shown: it may hold SQL, addresses or what people wrote.
 */
export function answerErrors({ log }: Pick<Outside, 'log'>) {
  return function answerErrors(error: Error, c: ApiContext): Response {
    if (error instanceof ApiError) return answer(c, error)
    const requestId = c.get('requestId')
    log({ level: 'error', requestId, message: error.message, stack: error.stack, path: c.req.path })
    if (isOutOfReach(error)) {
      return answer(
        c,
        new ApiError('unavailable', 'The database cannot be reached just now. Try again in a moment.', {
          retryAfter: RETRY_AFTER_SECONDS,
        }),
      )
    }
    return answer(c, new ApiError('internal', 'Something went wrong on our side.'))
  }
}

/** Answers a path, or a method, that the API does not have. */
export function answerUnknownPath(c: ApiContext): Response {
  return answer(c, new ApiError('not_found', 'There is nothing at this address.'))
}

function answer(c: ApiContext, { code, message, fields, retryAfter }: ApiError): Response {
  const error: { code: ErrorCode; message: string; requestId: string } = {
    code,
    message,
    requestId: c.get('requestId'),
  }
  const envelope: ErrorEnvelope = { error: fields ? { ...error, fields } : error }
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter))
  return c.json(envelope, ERROR_STATUS[code])
}
