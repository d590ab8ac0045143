import type { ApiKey, Member } from '@firstline/sdk/schemas'
import type { Database } from './database.ts'

export type NewApiKey = { id: string; tokenHash: string; name: string; memberId: string; createdAt: string }

export async function insertApiKey(db: Database, key: NewApiKey): Promise<void> {
  await db
    .prepare(
      `INSERT INTO api_key (id, token_hash, name, member_id, created_at) VALUES (?1, ?2, ?3, ?4, ?5)
       ON CONFLICT DO NOTHING`,
    )
    .bind(key.id, key.tokenHash, key.name, key.memberId, key.createdAt)
    .run()
}

/** The newest first. Keys are few: this is one page. */
export async function listApiKeys(db: Database, limit: number): Promise<ApiKey[]> {
  const { results } = await db
    .prepare(
      `SELECT api_key.id, api_key.name, api_key.created_at AS createdAt, staff_member.name AS createdBy,
         api_key.last_used_at AS lastUsedAt
       FROM api_key INDEXED BY api_key_by_creation CROSS JOIN staff_member ON staff_member.id = api_key.member_id
       WHERE api_key.created_at > '' ORDER BY api_key.created_at DESC LIMIT ?1`,
    )
    .bind(limit)
    .all<ApiKey>()
  return results
}

/** Whose calls a key signs; null when it was deleted or never was. */
export async function findApiKey(
  db: Database,
  tokenHash: string,
): Promise<{ id: string; lastUsedAt: string | null; member: Member } | null> {
  const row = await db
    .prepare(
      `SELECT api_key.id AS key_id, api_key.last_used_at, staff_member.id, staff_member.email, staff_member.name,
         staff_member.role
       FROM api_key JOIN staff_member ON staff_member.id = api_key.member_id WHERE api_key.token_hash = ?1`,
    )
    .bind(tokenHash)
    .first<Member & { key_id: string; last_used_at: string | null }>()
  if (!row) return null
  const { key_id, last_used_at, ...member } = row
  return { id: key_id, lastUsedAt: last_used_at, member }
}

export async function noteApiKeyUse(db: Database, id: string, at: string): Promise<void> {
  await db.prepare(`UPDATE api_key SET last_used_at = ?2 WHERE id = ?1`).bind(id, at).run()
}

/** @returns whether there was such a key */
export async function deleteApiKey(db: Database, id: string): Promise<boolean> {
  const { meta } = await db.prepare(`DELETE FROM api_key WHERE id = ?1`).bind(id).run()
  return meta.changes > 0
}
