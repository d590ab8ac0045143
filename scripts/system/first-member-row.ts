import { randomUUID } from 'node:crypto'
import type { Database } from '../../worker/src/db/database.ts'
import { hashPassword } from '../../worker/src/services/password.ts'
import { FIRST_MEMBER_EMAIL } from './first-member.ts'

/**
 * Makes the first member of staff, unless there is one already.
 *
 * @param database migrated
 * @returns whether one was made
 */
export async function addFirstMember(database: Database, password: string): Promise<boolean> {
  const { meta } = await database
    .prepare(
      `INSERT INTO staff_member (id, email, name, role, password_hash, created_at)
       SELECT ?1, ?2, ?3, 'admin', ?4, ?5
       WHERE NOT EXISTS (SELECT 1 FROM staff_member)`,
    )
    .bind(randomUUID(), FIRST_MEMBER_EMAIL, 'Administrator', await hashPassword(password), new Date().toISOString())
    .run()
  return meta.changes > 0
}
