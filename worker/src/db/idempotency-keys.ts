import type { Database, Statement } from './database.ts'

/** A key as a request brings it. */
export type KeyUse = {
  site: string
  /** The call it came with: `tickets`, `tickets/1042/messages`. The same key under another call is another key. */
  scope: string
  key: string
  /** Tells a repeat from another request. */
  bodyHash: string
}

/** A key together with what it is about to make. */
export type KeyClaim = KeyUse & {
  /** Id of the ticket or change; also tells whose claim was the one that held. */
  createdId: string
  /** JSON that a repeat is answered with. */
  answer: string
  createdAt: string
  /** Keys that were claimed before this moment need not be known any longer. */
  keptSince: string
}

/** What a key has made. */
export type StoredKey = { bodyHash: string; createdId: string; ticketNumber: number; answer: string }

export type KeyRow = { body_hash: string; created_id: string; ticket_number: number; answer: string }

export function toStoredKey(row: KeyRow): StoredKey {
  return {
    bodyHash: row.body_hash,
    createdId: row.created_id,
    ticketNumber: row.ticket_number,
    answer: row.answer,
  }
}

/** So many go at a time that they leave faster than they come, and that no submission waits for long. */
const FORGOTTEN_AT_ONCE = 50

/** Clears old keys away, a few at a time; the first statement of every batch that claims one. */
export function forgetOldKeys(db: Database, claim: KeyClaim): Statement {
  return db
    .prepare(
      `DELETE FROM idempotency_key WHERE created_id IN (
         SELECT created_id FROM idempotency_key WHERE created_at < ?1 ORDER BY created_at LIMIT ?2
       )`,
    )
    .bind(claim.keptSince, FORGOTTEN_AT_ONCE)
}

/** Reads who holds the key; among others the last statement of every batch that claims one. */
export function selectKey(db: Database, use: KeyUse): Statement {
  return db
    .prepare(
      `SELECT body_hash, created_id, ticket_number, answer
       FROM idempotency_key WHERE site = ?1 AND scope = ?2 AND key = ?3`,
    )
    .bind(use.site, use.scope, use.key)
}

/** @returns null when the key has made nothing yet */
export async function findKey(db: Database, use: KeyUse): Promise<StoredKey | null> {
  const row = await selectKey(db, use).first<KeyRow>()
  return row && toStoredKey(row)
}
