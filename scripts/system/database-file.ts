import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The SQLite file that workerd keeps the local database in. Only to be opened while no Worker runs on it.
 *
 * @param state folder of the local database, migrated
 */
export async function databaseFile(state: string): Promise<string> {
  const folder = join(state, 'v3/d1/miniflare-D1DatabaseObject')
  const files = await readdir(folder)
  return join(
    folder,
    files.find((name) => name.endsWith('.sqlite') && name !== 'metadata.sqlite')!,
  )
}
