import { ApiError } from '../errors.ts'
import type { Outside } from '../outside.ts'
import { createScope } from '../services/scope.ts'
import type { ApiMiddleware } from './api.ts'

const RETRY_AFTER_SECONDS = 60

/**
 * Puts together what services work with.
 *
 * @throws {ApiError} `unavailable`: a secret is missing or unusable; the log says which
 */
export function openScope(outside: Outside): ApiMiddleware {
  return async function openScope(c, next) {
    try {
      c.set('scope', createScope(outside, c.env, new URL(c.req.url).origin))
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      outside.log({ level: 'error', message, requestId: c.get('requestId') })
      throw new ApiError(
        'unavailable',
        'This help desk is not set up completely yet. Its operator finds the reason in the log.',
        { retryAfter: RETRY_AFTER_SECONDS },
      )
    }
    await next()
  }
}
