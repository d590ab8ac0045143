import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { openSqlite } from './sqlite-database.ts'

const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url))

async function openTable() {
  const database = openSqlite(':memory:')
  await database.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT')
  const insert = (text: string | null) => database.prepare('INSERT INTO note (text) VALUES (?1)').bind(text)
  const read = () => database.prepare('SELECT id, text FROM note ORDER BY id').all<{ id: number; text: string }>()
  return { database, insert, read }
}

test('answers have the shape of D1’s', async () => {
  const { database, insert, read } = await openTable()
  expect(await insert('one').run()).toEqual({ results: [], meta: { changes: 1 } })
  expect((await read()).results).toStrictEqual([{ id: 1, text: 'one' }])
  const again = database.prepare('INSERT INTO note (text) VALUES (?2 || ?1 || ?2) RETURNING text').bind('b', 'a')
  expect(await again.all()).toEqual({ results: [{ text: 'aba' }], meta: { changes: 1 } })
  expect(await database.prepare('SELECT text FROM note WHERE id = ?1').bind(7).first()).toBeNull()
})

test('of a batch that fails nothing is written', async () => {
  const { database, insert, read } = await openTable()
  await expect(database.batch([insert('one'), insert(null)])).rejects.toThrow('NOT NULL')
  expect((await read()).results).toEqual([])
  await database.batch([insert('two'), insert('three')])
  expect((await read()).results).toHaveLength(2)
})

test('a prepared statement may be bound and run again', async () => {
  const { insert, read } = await openTable()
  const statement = insert('same')
  await statement.run()
  await statement.run()
  expect((await read()).results.map(({ text }) => text)).toEqual(['same', 'same'])
})

test('a reference that leads nowhere is refused', async () => {
  const { database } = await openTable()
  await database.exec('CREATE TABLE tag (note INTEGER REFERENCES note (id)) STRICT')
  await expect(database.prepare('INSERT INTO tag (note) VALUES (9)').run()).rejects.toThrow('FOREIGN KEY')
})

test('migrations take place once, in the order of their names', async () => {
  const database = openSqlite(':memory:')
  const names = await migrate(database, MIGRATIONS)
  expect(names.length).toBeGreaterThan(8)
  expect(names).toEqual(names.toSorted())
  expect(await migrate(database, MIGRATIONS)).toEqual([])
  expect(await database.prepare('SELECT count(*) AS tickets FROM ticket').first()).toEqual({ tickets: 0 })
})
