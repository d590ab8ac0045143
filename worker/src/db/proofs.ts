import type { Database } from './database.ts'

/** Whether a ticket came with this proof already: each is good for one. */
export async function isProofUsed(db: Database, proof: string): Promise<boolean> {
  const row = await db.prepare(`SELECT 1 AS used FROM ticket WHERE proof = ?1`).bind(proof).first()
  return row !== null
}
