import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { migrate } from './migrate.ts'
import { openSqlite } from './sqlite-database.ts'

test('a migration that fails is named, and leaves the database at the one before it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'firstline-migrations-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, '0001_good.sql'), 'CREATE TABLE good (id INTEGER);')
  await writeFile(join(folder, '0002_bad.sql'), 'CREATE TABLE half (id INTEGER); CREATE TABLE oops (')
  const database = openSqlite(':memory:')
  await expect(migrate(database, folder)).rejects.toThrow('0002_bad.sql')
  const tables = await database.prepare(`SELECT name FROM sqlite_master WHERE name IN ('good', 'half')`).all()
  expect(tables.results).toEqual([{ name: 'good' }])
  await writeFile(join(folder, '0002_bad.sql'), 'CREATE TABLE half (id INTEGER);')
  expect(await migrate(database, folder)).toEqual(['0002_bad.sql'])
})
