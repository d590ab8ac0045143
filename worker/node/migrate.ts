import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SqliteDatabase } from './sqlite-database.ts'

/**
 * Brings a database up to the newest migration; each takes place as a whole or not at all. They are listed as Wrangler
 * lists them, so that a database can move between the two.
 *
 * @param folder of `.sql` files, in the order of their names
 * @returns the names of those that were new to the database
 * @throws {Error} one failed; says which. Those before it have taken place.
 */
export async function migrate(database: SqliteDatabase, folder: string): Promise<string[]> {
  await database.exec(
    `CREATE TABLE IF NOT EXISTS d1_migrations (
       id INTEGER PRIMARY KEY AUTOINCREMENT,
       name TEXT UNIQUE,
       applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
     )`,
  )
  const { results } = await database.prepare('SELECT name FROM d1_migrations').all<{ name: string }>()
  const applied = new Set(results.map(({ name }) => name))
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  const fresh = files.filter((name) => !applied.has(name))
  for (const name of fresh) {
    const sql = await readFile(join(folder, name), 'utf8')
    try {
      await database.exec(`BEGIN IMMEDIATE; ${sql}; INSERT INTO d1_migrations (name) VALUES ('${name}'); COMMIT`)
    } catch (cause) {
      await database.exec('ROLLBACK')
      throw new Error(`The migration ${name} failed.`, { cause })
    }
  }
  return fresh
}
