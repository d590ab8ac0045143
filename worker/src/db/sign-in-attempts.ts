import type { Database } from './database.ts'

/** A try to sign in. `account` and `sender` are keyed hashes. */
export type SignInAttempt = { id: string; account: string; sender: string; at: string }

/** How many tries are open after a moment: from one sender, and from all together. */
export type AttemptLimits = { after: string; mostFromSender: number; mostFromAll: number }

/**
 * Notes a try before its password is looked at, unless there were too many: counting first keeps tries made at the same
 * time from slipping past the limit.
 *
 * @returns whether the try may go on
 */
export async function admitAttempt(db: Database, attempt: SignInAttempt, limits: AttemptLimits): Promise<boolean> {
  const results = await db.batch<{ admitted: number }>([
    db.prepare(`DELETE FROM sign_in_attempt WHERE account = ?1 AND at <= ?2`).bind(attempt.account, limits.after),
    db
      .prepare(
        `INSERT INTO sign_in_attempt (id, account, sender, at)
         SELECT ?1, ?2, ?3, ?4
         WHERE (SELECT count(*) FROM sign_in_attempt WHERE account = ?2 AND sender = ?3) < ?5
           AND (SELECT count(*) FROM sign_in_attempt WHERE account = ?2) < ?6
         ON CONFLICT DO NOTHING`,
      )
      .bind(
        ...[attempt.id, attempt.account, attempt.sender, attempt.at],
        ...[limits.mostFromSender, limits.mostFromAll],
      ),
    db.prepare(`SELECT EXISTS (SELECT 1 FROM sign_in_attempt WHERE id = ?1) AS admitted`).bind(attempt.id),
  ])
  return results.at(-1)?.results[0]?.admitted === 1
}

/** The oldest try that still counts: when it grows old, there is room for another. */
export async function findOldestAttempt(db: Database, account: string): Promise<string | null> {
  const row = await db
    .prepare(`SELECT at FROM sign_in_attempt WHERE account = ?1 ORDER BY at LIMIT 1`)
    .bind(account)
    .first<{ at: string }>()
  return row?.at ?? null
}

/** A success wipes what the same sender got wrong before. */
export async function forgetAttempts(db: Database, attempt: SignInAttempt): Promise<void> {
  await db
    .prepare(`DELETE FROM sign_in_attempt WHERE account = ?1 AND sender = ?2`)
    .bind(attempt.account, attempt.sender)
    .run()
}
