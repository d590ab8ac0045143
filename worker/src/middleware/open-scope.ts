import { retrying } from '../db/retry.ts'
import type { Env } from '../env.ts'
import { ApiError } from '../errors.ts'
import type { LogEntry, Outside } from '../outside.ts'
import { readIdentityKeys } from '../services/identity.ts'
import type { Scope } from '../services/scope.ts'
import { readTicketSecrets } from '../services/ticket-token.ts'
import type { ApiMiddleware } from './api.ts'

const RETRY_AFTER_SECONDS = 60

/**
 * Puts together what services work with.
 *
 * @throws {ApiError} `unavailable`: a secret is missing or unusable; the log says which
 */
export function openScope(outside: Outside): ApiMiddleware {
  return async function openScope(c, next) {
    const secrets = readSecrets(c.env, (entry) => outside.log({ ...entry, requestId: c.get('requestId') }))
    c.set('scope', { ...outside, db: retrying(c.env.DB, outside), ...secrets })
    await next()
  }
}

function readSecrets(env: Env, log: (entry: LogEntry) => void): Pick<Scope, 'secrets' | 'identityKeys'> {
  try {
    return {
      secrets: readTicketSecrets(env.TICKET_TOKEN_SECRETS),
      identityKeys: readIdentityKeys(env.IDENTITY_SECRETS),
    }
  } catch (error) {
    log({ level: 'error', message: error instanceof Error ? error.message : String(error) })
    throw new ApiError(
      'unavailable',
      'This help desk is not set up completely yet. Its operator finds the reason in the log.',
      {
        retryAfter: RETRY_AFTER_SECONDS,
      },
    )
  }
}
