import type { Database, Value } from './database.ts'

/** A try to sign in. `account` and `sender` are keyed hashes. */
export type SignInAttempt = { id: string; account: string; sender: string; at: string }

/** How many tries may be open after a moment. */
export type AttemptLimits = {
  after: string
  /** By one sender at one account. */
  mostBySenderAtAccount: number
  /** By one sender, at whatever accounts. */
  mostBySender: number
  /** At one account, by whomever. */
  mostAtAccount: number
}

/** So many go at a time that they leave faster than they come, and that nobody waits for long to sign in. */
const FORGOTTEN_AT_ONCE = 50

/**
 * Notes a try before its password is looked at, unless there were too many: counting first keeps tries made at the same
 * time from slipping past the limit.
 *
 * @returns null when the try may go on; else the moment of the try that must grow old before there is room for another
 */
export async function admitAttempt(
  db: Database,
  attempt: SignInAttempt,
  limits: AttemptLimits,
): Promise<string | null> {
  const values: Value[] = [attempt.id, attempt.account, attempt.sender, attempt.at, limits.after]
  // The moment of the try that fills a limit, no row while there is room.
  const newest = (whose: string, most: number) =>
    `SELECT at FROM sign_in_attempt WHERE ${whose} AND at > ?5 ORDER BY at DESC LIMIT 1 OFFSET ?${values.push(most)} - 1`
  const full = [
    newest('account = ?2 AND sender = ?3', limits.mostBySenderAtAccount),
    newest('sender = ?3', limits.mostBySender),
    newest('account = ?2', limits.mostAtAccount),
  ]
  const results = await db.batch<{ full_since: string | null }>([
    db
      .prepare(
        `DELETE FROM sign_in_attempt WHERE id IN (
           SELECT id FROM sign_in_attempt WHERE at <= ?1 ORDER BY at LIMIT ?2
         )`,
      )
      .bind(limits.after, FORGOTTEN_AT_ONCE),
    db
      .prepare(
        `INSERT INTO sign_in_attempt (id, account, sender, at)
         SELECT ?1, ?2, ?3, ?4 WHERE ${full.map((query) => `NOT EXISTS (${query})`).join(' AND ')}
         ON CONFLICT DO NOTHING`,
      )
      .bind(...values),
    db
      .prepare(
        `SELECT max(${full.map((query) => `coalesce((${query}), '')`).join(', ')}) AS full_since
         WHERE NOT EXISTS (SELECT 1 FROM sign_in_attempt WHERE id = ?1)`,
      )
      .bind(...values),
  ])
  return results.at(-1)?.results[0]?.full_since ?? null
}

/** A success wipes what the same sender got wrong before. */
export async function forgetAttempts(db: Database, attempt: SignInAttempt): Promise<void> {
  await db
    .prepare(`DELETE FROM sign_in_attempt WHERE account = ?1 AND sender = ?2`)
    .bind(attempt.account, attempt.sender)
    .run()
}
