import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../system/folders.ts'
import { requireOwnDatabase } from './require-own-database.ts'

test('a fresh clone is told how to make a database', async () => {
  const settings = await readFile(join(ROOT, 'wrangler.toml'), 'utf8')
  expect(() => requireOwnDatabase(settings)).toThrow('npx wrangler d1 create firstline')
})

test('with a database of one’s own there is nothing to say', () => {
  expect(() => requireOwnDatabase('database_id = "6d2a9b1e-1c0f-4a53-9d66-0f3f0a0f7a11"')).not.toThrow()
})
