import { expect, test } from 'vitest'
import { createTestApi, type TestApi } from './support/api.ts'
import { QUESTION } from './support/people.ts'

const HOUR_MS = 3_600_000

function ask(api: TestApi, address: string, email: string, key: string = crypto.randomUUID()) {
  const headers = { 'Idempotency-Key': key, 'CF-Connecting-IP': address }
  return api.post('/tickets', { ...QUESTION, requester: { email } }, headers)
}

const limited = (limits: Record<string, number>) => createTestApi({ config: { limits } })
let people = 0
const somebody = () => `person-${people++}@example.com`

test('one address creates so many tickets an hour, then waits', async () => {
  const api = limited({ ticketsPerHourPerAddress: 2 })
  expect((await ask(api, '203.0.113.1', somebody())).status).toBe(201)
  api.advance(HOUR_MS / 4)
  expect((await ask(api, '203.0.113.1', somebody())).status).toBe(201)
  const refused = await ask(api, '203.0.113.1', somebody())
  expect([refused.status, refused.json.error.code]).toEqual([429, 'rate_limited'])
  expect(refused.headers.get('Retry-After')).toBe(String((3 * HOUR_MS) / 4 / 1_000))
  expect((await ask(api, '203.0.113.2', somebody())).status).toBe(201)
  api.advance((3 * HOUR_MS) / 4)
  expect((await ask(api, '203.0.113.1', somebody())).status).toBe(201)
})

test('one address creates so many tickets a day', async () => {
  const api = limited({ ticketsPerDayPerAddress: 1 })
  await ask(api, '203.0.113.3', somebody())
  api.advance(23 * HOUR_MS)
  const refused = await ask(api, '203.0.113.3', somebody())
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '3600'])
})

test('one e-mail address gets so many tickets an hour, in whatever letters', async () => {
  const api = limited({ ticketsPerHourPerEmail: 1 })
  expect((await ask(api, '203.0.113.4', 'limit@example.com')).status).toBe(201)
  expect((await ask(api, '203.0.113.5', 'LIMIT@example.com')).status).toBe(429)
})

test('the addresses of one IPv6 network are one sender', async () => {
  const api = limited({ ticketsPerHourPerAddress: 1 })
  expect((await ask(api, '2001:db8:0:7::1', somebody())).status).toBe(201)
  expect((await ask(api, '2001:db8::7:ffff:0:0:2', somebody())).status).toBe(429)
  expect((await ask(api, '2001:db8:0:8::1', somebody())).status).toBe(201)
})

test('a replay is answered although the limit is reached, and a refusal leaves its key free', async () => {
  const api = limited({ ticketsPerHourPerAddress: 1 })
  const first = await ask(api, '203.0.113.6', 'replay@example.com', 'limit-replay')
  const later = () => ask(api, '203.0.113.6', 'later@example.com', 'limit-later')
  expect((await later()).status).toBe(429)
  expect((await ask(api, '203.0.113.6', 'replay@example.com', 'limit-replay')).text).toBe(first.text)
  api.advance(HOUR_MS)
  expect((await later()).status).toBe(201)
})

test('tickets sent at the same time do not slip past the limit', async () => {
  const api = limited({ ticketsPerHourPerAddress: 3 })
  const answers = await Promise.all(Array.from({ length: 8 }, () => ask(api, '203.0.113.8', somebody())))
  expect(answers.filter((answer) => answer.status === 201)).toHaveLength(3)
})
