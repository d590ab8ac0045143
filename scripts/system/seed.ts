import type { D1Database } from '@cloudflare/workers-types'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { getPlatformProxy } from 'wrangler'
import { hashPassword } from '../../worker/src/services/password.ts'
import { FIRST_MEMBER_EMAIL } from './first-member.ts'
import { ROOT } from './folders.ts'

/**
 * Makes the first member of staff, unless there is one already.
 *
 * @param state folder of the local database, migrated
 * @returns whether one was made
 */
export async function seedFirstMember(state: string, password: string): Promise<boolean> {
  const platform = await getPlatformProxy<{ DB: D1Database }>({
    configPath: join(ROOT, 'wrangler.toml'),
    // The folder that Wrangler's own commands make below the one they are given.
    persist: { path: join(state, 'v3') },
    envFiles: [],
    remoteBindings: false,
  })
  try {
    const { meta } = await platform.env.DB.prepare(
      `INSERT INTO staff_member (id, email, name, role, password_hash, created_at)
       SELECT ?1, ?2, ?3, 'admin', ?4, ?5
       WHERE NOT EXISTS (SELECT 1 FROM staff_member)`,
    )
      .bind(randomUUID(), FIRST_MEMBER_EMAIL, 'Administrator', await hashPassword(password), new Date().toISOString())
      .run()
    return meta.changes > 0
  } finally {
    await platform.dispose()
  }
}
