import { env } from 'cloudflare:workers'
import type { Database } from '../../../worker/src/db/database.ts'

/** The test's own database, as the app sees it. */
export const realDatabase = env.DB as unknown as Database

const { results } = await env.DB.prepare(
  // SQLite's own tables, D1's, and the list of migrations hold nothing of ours.
  `SELECT name FROM sqlite_master
   WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*' AND name != 'd1_migrations'`,
).all<{ name: string }>()

/** Every table that the migrations make. */
export const TABLES = results.map(({ name }) => name)

/** How many rows each table holds. */
export async function countRows(): Promise<Record<string, number>> {
  const counts = await env.DB.batch<{ count: number }>(
    TABLES.map((table) => env.DB.prepare(`SELECT count(*) AS count FROM ${table}`)),
  )
  return Object.fromEntries(TABLES.map((table, index) => [table, counts[index]!.results[0]!.count]))
}

/** Everything that is stored, table by table. */
export async function readEverything(): Promise<Record<string, unknown[]>> {
  const contents = await env.DB.batch(TABLES.map((table) => env.DB.prepare(`SELECT * FROM ${table}`)))
  return Object.fromEntries(TABLES.map((table, index) => [table, contents[index]!.results]))
}
