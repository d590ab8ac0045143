import type { Health } from '@firstline/sdk/schemas'
import { checkDatabase } from '../db/health.ts'
import type { Scope } from './scope.ts'

/**
 * Whether tickets can be taken. That the secrets are set is known already: without them there is no scope.
 *
 * @throws when the database is out of reach or has not been migrated
 */
export async function checkHealth({ db }: Scope): Promise<Health> {
  await checkDatabase(db)
  return { status: 'ok' }
}
