import { beforeEach, expect, test } from 'vitest'
import type { Database } from '../../worker/src/db/database.ts'
import { createTestApi } from './support/api.ts'
import { countRows, realDatabase as real } from './support/database.ts'
import { losing, losingReads } from './support/faulty-database.ts'
import { QUESTION, submit } from './support/people.ts'

const post = (DB: Database, key: string, question: object = QUESTION) =>
  createTestApi({ env: { DB } }).post('/tickets', question, { 'Idempotency-Key': key })

let before: Awaited<ReturnType<typeof countRows>>
beforeEach(async () => {
  before = await countRows()
})

const TRANSIENT = [
  'Network connection lost.',
  'D1 DB storage operation exceeded timeout which caused object to be reset.',
  'Internal error in D1 DB storage caused object to be reset.',
  'D1 DB reset because its code was updated.',
]

test.each(TRANSIENT)('after “%s” a submission is sent again and creates one ticket', async (message) => {
  for (const when of ['before', 'after'] as const) {
    const database = losing(5, when, message)
    const { ticket: tickets } = await countRows()
    const answer = await post(database, `${when}: ${message}`)
    expect([answer.status, database.batches]).toEqual([201, 6])
    expect((await countRows()).ticket).toBe(tickets! + 1)
  }
})

test('after a sixth failure the API says that it is unavailable and when to come back', async () => {
  const database = losing(6, 'before', TRANSIENT[0]!)
  const answer = await post(database, 'gives-up')
  expect([answer.status, answer.json.error.code, database.batches]).toEqual([503, 'unavailable', 6])
  expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect(await countRows()).toEqual(before)
  const again = await post(real, 'gives-up')
  expect([again.status, again.headers.get('Idempotency-Replayed')]).toEqual([201, null])
})

test('a submission whose every answer was lost is told to come back, and finds its ticket', async () => {
  const answer = await post(losing(6, 'after', TRANSIENT[0]!), 'all-lost')
  expect(answer.status).toBe(503)
  const again = await post(real, 'all-lost')
  expect([again.status, again.headers.get('Idempotency-Replayed')]).toEqual([201, 'true'])
  expect((await countRows()).ticket).toBe(before.ticket! + 1)
})

test('what is only read is asked for again too, as often', async () => {
  const ticket = await submit(createTestApi())
  for (const [failures, status] of [
    [5, 200],
    [6, 503],
  ] as const) {
    const { db, attempts } = losingReads(failures, TRANSIENT[0]!)
    const answer = await createTestApi({ env: { DB: db } }).get(ticket.path, { headers: ticket.bearer })
    expect([answer.status, attempts()]).toEqual([status, 6])
  }
})

test('an overloaded database is not asked again at once', async () => {
  const database = losing(1, 'before', 'D1 DB is overloaded. Requests queued for too long.')
  expect((await post(database, 'overloaded')).status).toBe(503)
  expect(database.batches).toBe(1)
})

test('another error is not sent again', async () => {
  const database = losing(1, 'before', 'UNIQUE constraint failed')
  expect((await post(database, 'not-transient')).status).toBe(500)
  expect(database.batches).toBe(1)
})

test('a reply whose answer was lost after the work was done is added once', async () => {
  const ticket = await submit(createTestApi())
  const lossy = createTestApi({ env: { DB: losing(2, 'after', TRANSIENT[0]!) } })
  const headers = { ...ticket.bearer, 'Idempotency-Key': 'lost-reply' }
  const answer = await lossy.post(`${ticket.path}/messages`, { body: 'Hello?' }, headers)
  expect([answer.status, answer.json.ticket.version]).toEqual([201, 2])
  expect((await ticket.read()).json.messages).toHaveLength(2)
})
