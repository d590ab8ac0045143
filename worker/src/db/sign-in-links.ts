import type { Member } from '@firstline/sdk/schemas'
import type { Database } from './database.ts'
import type { NewSession } from './sessions.ts'

export type NewSignInLink = { id: string; mailId: string; origin: string; createdAt: string; expiresAt: string }

/** More than come in while they last. */
const FORGOTTEN_AT_ONCE = 50

/**
 * Makes a link for the member with this address and writes its letter down. Where there is no such member the same
 * statements run and write nothing.
 *
 * @param emailKey the address in small letters
 */
export async function createSignInLink(db: Database, emailKey: string, link: NewSignInLink): Promise<void> {
  await db.batch([
    db
      .prepare(
        `DELETE FROM sign_in_link WHERE id IN (
           SELECT id FROM sign_in_link WHERE expires_at <= ?1 ORDER BY expires_at LIMIT ?2
         )`,
      )
      .bind(link.createdAt, FORGOTTEN_AT_ONCE),
    db
      .prepare(
        `INSERT INTO sign_in_link (id, member_id, expires_at)
         SELECT ?1, id, ?2 FROM staff_member WHERE email = ?3
         ON CONFLICT DO NOTHING`,
      )
      .bind(link.id, link.expiresAt, emailKey),
    db
      .prepare(
        `INSERT INTO mail (id, kind, sign_in_link_id, origin, created_at, next_attempt_at)
         SELECT ?1, 'sign-in', id, ?3, ?4, ?4 FROM sign_in_link WHERE id = ?2
         ON CONFLICT DO NOTHING`,
      )
      .bind(link.mailId, link.id, link.origin, link.createdAt),
  ])
}

/** Whom a link signs in; null when it was used, has expired or never was. */
export async function findLinkMember(db: Database, id: string, now: string): Promise<Member | null> {
  return db
    .prepare(
      `SELECT staff_member.id, staff_member.email, staff_member.name, staff_member.role
       FROM sign_in_link JOIN staff_member ON staff_member.id = sign_in_link.member_id
       WHERE sign_in_link.id = ?1 AND sign_in_link.expires_at > ?2`,
    )
    .bind(id, now)
    .first<Member>()
}

/** Opens a session for whom a link signs in, and uses the link up; opens none where that has happened already. */
export async function redeemSignInLink(
  db: Database,
  id: string,
  { tokenHash, createdAt, expiresAt }: Omit<NewSession, 'memberId'>,
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `INSERT INTO staff_session (token_hash, member_id, created_at, expires_at)
         SELECT ?2, member_id, ?3, ?4 FROM sign_in_link WHERE id = ?1 AND expires_at > ?3
         ON CONFLICT DO NOTHING`,
      )
      .bind(id, tokenHash, createdAt, expiresAt),
    db.prepare(`DELETE FROM sign_in_link WHERE id = ?1`).bind(id),
  ])
}
