import { beforeEach, expect, test } from 'vitest'
import type { Database, Statement } from '../../worker/src/db/database.ts'
import { createTestApi } from './support/api.ts'
import { countRows, realDatabase as real } from './support/database.ts'
import { QUESTION, submit } from './support/people.ts'

/** The places in every batch that `calls` send, in order: `[[0, 1], [0, 1, 2]]`. */
async function placesInBatches(calls: (db: Database) => Promise<unknown>): Promise<number[][]> {
  const places: number[][] = []
  await calls({
    prepare: (sql) => real.prepare(sql),
    batch: (statements: Statement[]) => {
      places.push([...statements.keys()])
      return real.batch(statements)
    },
  })
  return places
}

/** The real database, whose writes fail at statement `at` of a batch. */
function failingAt(at: number): Database {
  return {
    prepare: (sql) => real.prepare(sql),
    // A CHECK that fails: what a full disk or a broken row would do in the middle of a transaction.
    batch: (statements: Statement[]) =>
      real.batch(statements.toSpliced(at, 1, real.prepare(`INSERT INTO requester (id) VALUES (NULL)`))),
  }
}

/** The real database, which loses its first answers: before or after the work was done. */
function losing(answers: number, when: 'before' | 'after', message: string): Database & { batches: number } {
  return {
    batches: 0,
    prepare: (sql) => real.prepare(sql),
    async batch<Row>(statements: Statement[]) {
      const lost = this.batches++ < answers
      if (lost && when === 'before') throw new Error(`D1_ERROR: ${message}`)
      const results = await real.batch<Row>(statements)
      if (lost) throw new Error(`D1_ERROR: ${message}`)
      return results
    },
  }
}

const post = (DB: Database, key: string, question: object = QUESTION) =>
  createTestApi({ env: { DB } }).post('/tickets', question, { 'Idempotency-Key': key })

const [ofSubmission, ofReply] = await placesInBatches(async (DB) => {
  const ticket = await submit(createTestApi({ env: { DB } }))
  await ticket.reply('Hello?')
})

let before: Awaited<ReturnType<typeof countRows>>
beforeEach(async () => {
  before = await countRows()
})

test.each(ofSubmission!)('a failure at statement %i of a submission leaves no row behind', async (at) => {
  const key = `fault-${at}`
  expect((await post(failingAt(at), key)).status).toBe(500)
  expect(await countRows()).toEqual(before)
  expect((await post(real, key)).status).toBe(201)
})

test.each(ofReply!)('a failure at statement %i of a reply leaves the ticket as it was', async (at) => {
  const ticket = await submit(createTestApi())
  before = await countRows()
  const headers = { ...ticket.bearer, 'Idempotency-Key': `fault-reply-${at}` }
  const broken = createTestApi({ env: { DB: failingAt(at) } })
  expect((await broken.post(`${ticket.path}/messages`, { body: 'Hello?' }, headers)).status).toBe(500)
  expect(await countRows()).toEqual(before)
  expect((await ticket.read()).json.ticket.version).toBe(1)
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
