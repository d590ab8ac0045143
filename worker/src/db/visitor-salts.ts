import type { Database } from './database.ts'

/**
 * The salt of a day. The first to ask makes it, and throws away what earlier days used.
 *
 * @param fresh taken when the day has none yet
 */
export async function takeVisitorSalt(db: Database, day: string, fresh: () => string): Promise<string> {
  const select = db.prepare(`SELECT salt FROM visitor_salt WHERE day = ?1`).bind(day)
  const known = await select.first<{ salt: string }>()
  if (known) return known.salt
  const results = await db.batch<{ salt: string }>([
    forgetVisitorSalts(db, day),
    db.prepare(`INSERT INTO visitor_salt (day, salt) VALUES (?1, ?2) ON CONFLICT DO NOTHING`).bind(day, fresh()),
    select,
  ])
  // Just written, or written by somebody who was faster.
  return results.at(-1)!.results[0]!.salt
}

/** Throws away the salts of days before. */
export function forgetVisitorSalts(db: Database, day: string) {
  return db.prepare(`DELETE FROM visitor_salt WHERE day < ?1`).bind(day)
}
