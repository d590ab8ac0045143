import type { Member } from '@firstline/sdk/schemas'
import type { Database } from './database.ts'

export type NewSession = { tokenHash: string; memberId: string; createdAt: string; expiresAt: string }

/** Opens a session and clears away those of the same member that have ended. */
export async function createSession(db: Database, session: NewSession): Promise<void> {
  await db.batch([
    db
      .prepare(`DELETE FROM staff_session WHERE member_id = ?1 AND expires_at <= ?2`)
      .bind(session.memberId, session.createdAt),
    db
      .prepare(
        `INSERT INTO staff_session (token_hash, member_id, created_at, expires_at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT DO NOTHING`,
      )
      .bind(session.tokenHash, session.memberId, session.createdAt, session.expiresAt),
  ])
}

/** Whose session it is; null when it has ended, was revoked or never was. */
export async function findSessionMember(db: Database, tokenHash: string, now: string): Promise<Member | null> {
  return db
    .prepare(
      `SELECT staff_member.id, staff_member.email, staff_member.name, staff_member.role
       FROM staff_session JOIN staff_member ON staff_member.id = staff_session.member_id
       WHERE staff_session.token_hash = ?1 AND staff_session.expires_at > ?2`,
    )
    .bind(tokenHash, now)
    .first<Member>()
}

export async function deleteSession(db: Database, tokenHash: string): Promise<void> {
  await db.prepare(`DELETE FROM staff_session WHERE token_hash = ?1`).bind(tokenHash).run()
}
