import { retrying } from '../db/retry.ts'
import { ApiError } from '../errors.ts'
import type { LogEntry, Outside } from '../outside.ts'
import { readTicketSecrets, type TicketSecrets } from '../services/ticket-token.ts'
import type { ApiMiddleware } from './api.ts'

const RETRY_AFTER_SECONDS = 60

/**
 * Puts together what services work with.
 *
 * @throws {ApiError} `unavailable`: a secret is missing or unusable; the log says which
 */
export function openScope(outside: Outside): ApiMiddleware {
  return async function openScope(c, next) {
    const secrets = readSecrets(c.env.TICKET_TOKEN_SECRETS, (entry) =>
      outside.log({ ...entry, requestId: c.get('requestId') }),
    )
    c.set('scope', { ...outside, db: retrying(c.env.DB, outside), secrets })
    await next()
  }
}

function readSecrets(setting: string | undefined, log: (entry: LogEntry) => void): TicketSecrets {
  try {
    return readTicketSecrets(setting)
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
