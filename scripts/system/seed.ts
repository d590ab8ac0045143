import { join } from 'node:path'
import { getPlatformProxy } from 'wrangler'
import type { Database } from '../../worker/src/db/database.ts'
import { addFirstMember } from './first-member-row.ts'
import { ROOT } from './folders.ts'

/**
 * Makes the first member of staff in Wrangler's local database, unless there is one already.
 *
 * @param state folder of the local database, migrated
 * @returns whether one was made
 */
export async function seedFirstMember(state: string, password: string): Promise<boolean> {
  const platform = await getPlatformProxy<{ DB: Database }>({
    configPath: join(ROOT, 'wrangler.toml'),
    // The folder that Wrangler's own commands make below the one they are given.
    persist: { path: join(state, 'v3') },
    envFiles: [],
    remoteBindings: false,
  })
  try {
    return await addFirstMember(platform.env.DB, password)
  } finally {
    await platform.dispose()
  }
}
