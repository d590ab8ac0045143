import type { Database } from '../db/database.ts'
import { retrying } from '../db/retry.ts'
import type { Env } from '../env.ts'
import type { FileStore } from '../file-store.ts'
import type { Outside } from '../outside.ts'
import { readIdentityKeys, type IdentityKeys } from './identity.ts'
import { readTicketSecrets, type TicketSecrets } from './ticket-token.ts'

/** What a service may use while it answers one request, or does one task. */
export type Scope = Outside & {
  db: Database
  secrets: TicketSecrets
  identityKeys: IdentityKeys
  /** Null: attachments are switched off. */
  files: FileStore | null
}

/**
 * Puts it together.
 *
 * @throws {Error} a secret is missing or unusable; says which
 */
export function createScope(outside: Outside, env: Env): Scope {
  return {
    ...outside,
    db: retrying(env.DB, outside),
    secrets: readTicketSecrets(env.TICKET_TOKEN_SECRETS),
    identityKeys: readIdentityKeys(env.IDENTITY_SECRETS),
    files: env.ATTACHMENTS ?? null,
  }
}
