import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { createTestApi } from './support/api.ts'
import { QUESTION, submit } from './support/people.ts'

const api = createTestApi()
const DAY_MS = 24 * 3_600_000
const withKey = (key: string) => ({ 'Idempotency-Key': key })

async function count(table: string): Promise<number> {
  return (await env.DB.prepare(`SELECT count(*) AS count FROM ${table}`).first<{ count: number }>())!.count
}

test('the same key and body answer the same, byte for byte, and create nothing', async () => {
  const first = await api.post('/tickets', QUESTION, withKey('one'))
  api.advance(60_000)
  const tickets = await count('ticket')
  const again = await api.post('/tickets', QUESTION, withKey('one'))
  expect([again.status, again.text]).toEqual([201, first.text])
  expect([first.headers.get('Idempotency-Replayed'), again.headers.get('Idempotency-Replayed')]).toEqual([null, 'true'])
  expect(await count('ticket')).toBe(tickets)
})

test('a replay answers the ticket as it was created, whatever became of it', async () => {
  const first = await api.post('/tickets', QUESTION, withKey('as-created'))
  const { ticket, token } = first.json
  await api.post(`/tickets/${ticket.number}/verdict`, { solved: true }, { Authorization: `Bearer ${token}` })
  expect((await api.post('/tickets', QUESTION, withKey('as-created'))).text).toBe(first.text)
})

test('the order of keys makes no difference', async () => {
  const first = await api.post('/tickets', QUESTION, withKey('order'))
  const turned = Object.fromEntries(Object.entries(QUESTION).toReversed())
  expect((await api.post('/tickets', turned, withKey('order'))).text).toBe(first.text)
})

test('the same key with another body is refused', async () => {
  await api.post('/tickets', QUESTION, withKey('two'))
  const answer = await api.post('/tickets', { ...QUESTION, body: 'Something else' }, withKey('two'))
  expect([answer.status, answer.json.error.code]).toEqual([422, 'idempotency_mismatch'])
})

test('a refused request leaves its key free', async () => {
  expect((await api.post('/tickets', { ...QUESTION, body: '' }, withKey('three'))).status).toBe(400)
  expect((await api.post('/tickets', QUESTION, withKey('three'))).status).toBe(201)
})

test('twenty requests with one key at the same time create one ticket', async () => {
  const [tickets, messages] = [await count('ticket'), await count('message')]
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => api.post('/tickets', QUESTION, withKey('at-once'))),
  )
  expect(new Set(answers.map((answer) => answer.text)).size).toBe(1)
  expect(answers.filter((answer) => answer.headers.get('Idempotency-Replayed') === null)).toHaveLength(1)
  expect([await count('ticket'), await count('message')]).toEqual([tickets + 1, messages + 1])
})

test('a reply sent again is added once', async () => {
  const ticket = await submit(api)
  const headers = { ...ticket.bearer, ...withKey('reply') }
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => api.post(`${ticket.path}/messages`, { body: 'Hello?' }, headers)),
  )
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 201))
  expect(new Set(answers.map((answer) => answer.text)).size).toBe(1)
  expect((await ticket.read()).json.messages).toHaveLength(2)
  expect((await api.post(`${ticket.path}/messages`, { body: 'Other' }, headers)).status).toBe(422)
})

test('a key is known for fourteen days, then cleared away as later ones are claimed', async () => {
  const api = createTestApi()
  const first = await api.post('/tickets', QUESTION, withKey('old'))
  const known = () => env.DB.prepare(`SELECT 1 FROM idempotency_key WHERE key = 'old'`).first()
  api.advance(14 * DAY_MS)
  expect((await api.post('/tickets', QUESTION, withKey('old'))).text).toBe(first.text)
  api.advance(1)
  await submit(api)
  expect(await known()).toBeNull()
})

test('a reply clears old keys away too', async () => {
  const api = createTestApi()
  const ticket = await submit(api, {}, 'older')
  api.advance(14 * DAY_MS + 1)
  await ticket.reply('Still there?')
  expect(await env.DB.prepare(`SELECT 1 FROM idempotency_key WHERE key = 'older'`).first()).toBeNull()
})

test('after a long rest old keys are cleared away a few at a time', async () => {
  const api = createTestApi()
  api.advance(60 * DAY_MS)
  await submit(api)
  await env.DB.prepare(
    `INSERT INTO idempotency_key (site, scope, key, body_hash, created_id, answer, created_at)
     SELECT 'default', 'tickets', 'rest-' || old.key, '', 'rest-' || old.key, '{}', '2026-01-01T00:00:00.000Z'
     FROM json_each(?1) AS old`,
  )
    .bind(JSON.stringify(Array(120).fill(0)))
    .run()
  const left = async () => {
    await submit(api)
    return (await env.DB.prepare(`SELECT key FROM idempotency_key WHERE key GLOB 'rest-*'`).all()).results.length
  }
  expect([await left(), await left(), await left()]).toEqual([70, 20, 0])
})

test('a reply without a key is refused', async () => {
  const ticket = await submit(api)
  expect((await api.post(`${ticket.path}/messages`, { body: 'Hello?' }, ticket.bearer)).status).toBe(400)
})

test('five different replies at the same time are all added, each with a version of its own', async () => {
  const ticket = await submit(api)
  const answers = await Promise.all(Array.from({ length: 5 }, (_, index) => ticket.reply(`Reply ${index}`)))
  expect(new Set(answers.map((answer) => answer.json.ticket.version))).toEqual(new Set([2, 3, 4, 5, 6]))
  expect((await ticket.read()).json.messages).toHaveLength(6)
})

test('one key serves two tickets, since it is another call', async () => {
  const [one, other] = [await submit(api), await submit(api)]
  for (const ticket of [one, other]) {
    const headers = { ...ticket.bearer, ...withKey('shared') }
    const answer = await api.post(`${ticket.path}/messages`, { body: 'Hello?' }, headers)
    expect([answer.status, answer.headers.get('Idempotency-Replayed')]).toEqual([201, null])
  }
})

test('a verdict takes a key, and the same one again answers the same', async () => {
  const ticket = await submit(api)
  const headers = { ...ticket.bearer, ...withKey('verdict') }
  const first = await api.post(`${ticket.path}/verdict`, { solved: true }, headers)
  const again = await api.post(`${ticket.path}/verdict`, { solved: true }, headers)
  expect([again.text, again.headers.get('Idempotency-Replayed')]).toEqual([first.text, 'true'])
  expect((await api.post(`${ticket.path}/verdict`, { solved: false }, headers)).status).toBe(422)
})
