import type { Database } from '../db/database.ts'
import { retrying } from '../db/retry.ts'
import type { Env } from '../env.ts'
import type { FileStore } from '../file-store.ts'
import { chooseMailer, type Mailer } from '../mail/mailer.ts'
import type { Outside } from '../outside.ts'
import { readIdentityKeys, type IdentityKeys } from './identity.ts'
import { readTokenSecrets, type TokenSecrets } from './derived-token.ts'

/** What a service may use while it answers one request, or does one task. */
export type Scope = Outside & {
  db: Database
  secrets: TokenSecrets
  identityKeys: IdentityKeys
  /** Null: attachments are switched off. */
  files: FileStore | null
  mailer: Mailer | null
  /** Where this help desk is reached, without a slash at the end; null where nobody has said so. */
  origin: string | null
}

/**
 * Puts it together.
 *
 * @param origin the one that a request came to; none for a task. The configured one comes before it.
 * @throws {Error} a secret is missing or unusable; says which
 */
export function createScope(outside: Outside, env: Env, origin: string | null = null): Scope {
  return {
    ...outside,
    db: retrying(env.DB, outside),
    secrets: readTokenSecrets(env.TICKET_TOKEN_SECRETS),
    identityKeys: readIdentityKeys(env.IDENTITY_SECRETS),
    files: env.ATTACHMENTS ?? null,
    mailer: chooseMailer(env),
    origin: outside.config.url ?? origin,
  }
}

/** Whether mail is sent, and it is known where its links lead. */
export function sendsMail(scope: Scope): scope is Scope & { origin: string } {
  return scope.config.email !== undefined && scope.origin !== null
}
