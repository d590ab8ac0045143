import { fileURLToPath } from 'node:url'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { fileFolder } from '../../worker/node/file-folder.ts'
import { migrate } from '../../worker/node/migrate.ts'
import { openSqlite } from '../../worker/node/sqlite-database.ts'

const folder = await mkdtemp(join(tmpdir(), 'firstline-own-server-'))
afterAll(() => rm(folder, { recursive: true }))

const files = fileFolder(folder)
const DB = openSqlite(':memory:')
await migrate(DB, fileURLToPath(new URL('../../worker/migrations', import.meta.url)))

/** In the place of `cloudflare:workers`: what the tests of the API have of their surroundings, on one's own server. */
export const env = {
  DB,
  ATTACHMENTS: { ...files, head: (key: string) => files.get(key) },
  ASSETS: { fetch: async () => new Response(null, { status: 404 }) },
  TICKET_TOKEN_SECRETS: 'a-secret-for-tests-only',
}
