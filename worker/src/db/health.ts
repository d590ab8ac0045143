import type { Database } from './database.ts'

/** @throws when the database is out of reach or has not been migrated */
export async function checkDatabase(db: Database): Promise<void> {
  await db.prepare(`SELECT 1 FROM ticket WHERE number = 0`).first()
}
