import type { Member } from '@firstline/sdk/schemas'
import type { Database } from './database.ts'

type MemberRow = { id: string; email: string; name: string; role: Member['role'] }
type CredentialRow = MemberRow & { password_hash: string | null }

function toMember(row: MemberRow): Member {
  return { id: row.id, email: row.email, name: row.name, role: row.role }
}

export async function findMember(db: Database, id: string): Promise<Member | null> {
  const row = await db
    .prepare(`SELECT id, email, name, role FROM staff_member WHERE id = ?1`)
    .bind(id)
    .first<MemberRow>()
  return row && toMember(row)
}

/** @param emailKey the address in small letters */
export async function findMemberToSignIn(
  db: Database,
  emailKey: string,
): Promise<{ member: Member; passwordHash: string | null } | null> {
  const row = await db
    .prepare(`SELECT id, email, name, role, password_hash FROM staff_member WHERE email = ?1`)
    .bind(emailKey)
    .first<CredentialRow>()
  return row && { member: toMember(row), passwordHash: row.password_hash }
}

/** Everybody, by name. Staff are few: this is one page. */
export async function listMembers(db: Database): Promise<Member[]> {
  const { results } = await db
    .prepare(`SELECT id, email, name, role FROM staff_member ORDER BY name, email`)
    .all<MemberRow>()
  return results.map(toMember)
}
