import type { ChallengeResponse } from '@firstline/sdk/schemas'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { expect, test } from 'vitest'
import { createTestApi, type TestApi } from './support/api.ts'
import { hire, QUESTION, signIn, submit } from './support/people.ts'
import { createPostOffice } from './support/post-office.ts'

const HOUR_MS = 3_600_000
const attacked = () => createTestApi({ config: { sites: [{ id: 'default', name: 'Help', proofOfWork: true }] } })
const staff = await signIn(createTestApi(), await hire('Ines'))

async function suspicionOf(api: TestApi, guard?: object): Promise<string | null> {
  const ticket = await submit(api, guard ? { guard } : {})
  return (await api.get(ticket.staffPath, { headers: staff })).json.ticket.suspicion
}

/** What a device does with a challenge. */
async function solve(api: TestApi): Promise<string> {
  const { challenge } = (await api.get('/challenge')).json as ChallengeResponse
  const solution = await solveChallenge({ challenge, deriveKey })
  return btoa(JSON.stringify({ challenge, solution }))
}

test.each([
  ['a filled-in trap', { trap: 'https://pills.example' }, 'trap'],
  ['a form sent at once', { seconds: 0.4 }, 'too_fast'],
  ['a person', { trap: '', seconds: 35 }, null],
  ['a program of the company’s own', undefined, null],
])('%s makes a ticket, marked as it should be', async (_who, guard, suspicion) => {
  expect(await suspicionOf(createTestApi(), guard)).toBe(suspicion)
})

test('staff see the mark in lists too, and take it back', async () => {
  const api = createTestApi()
  const ticket = await submit(api, { guard: { trap: 'x' }, requester: { email: 'marked@example.com' } })
  const { items } = (await api.get('/staff/tickets?requester=marked@example.com', { headers: staff })).json
  expect(items[0].suspicion).toBe('trap')
  const changed = await api.patch(ticket.staffPath, { version: 1, suspicion: null }, staff)
  expect(changed.json.ticket.suspicion).toBeNull()
  expect(changed.json.ticket.history.at(-1)).toMatchObject({ field: 'suspicion', from: 'trap', to: null })
  expect((await api.patch(ticket.staffPath, { version: 2, suspicion: 'trap' }, staff)).status).toBe(400)
})

test('a visitor does not learn that their ticket is marked', async () => {
  const ticket = await submit(createTestApi(), { guard: { trap: 'x' } })
  expect((await ticket.read()).text).not.toContain('suspicion')
})

test('a program that types strangers’ addresses does not write to them through us', async () => {
  const office = createPostOffice()
  const api = createTestApi({ env: { MAIL: office.MAIL }, config: { email: { from: 'help@example.com' } } })
  await submit(api, { guard: { trap: 'x' }, requester: { email: 'victim@example.com' } })
  await api.runTasks()
  expect(office.sent).toEqual([])
})

test('on a site under attack a ticket with a solved challenge is like any other, once', async () => {
  const api = attacked()
  const proof = await solve(api)
  expect(await suspicionOf(api, { proof })).toBeNull()
  expect(await suspicionOf(api, { proof })).toBe('no_proof')
  expect(await suspicionOf(api)).toBe('no_proof')
})

test('a replay with its proof is answered as the first time', async () => {
  const api = attacked()
  const question = { guard: { proof: await solve(api) } }
  const first = await submit(api, question, 'with-proof')
  expect((await submit(api, question, 'with-proof')).number).toBe(first.number)
  expect((await api.get(first.staffPath, { headers: staff })).json.ticket.suspicion).toBeNull()
})

test('a solution that is old, altered or made up proves nothing, and loses no ticket', async () => {
  const api = attacked()
  const good = JSON.parse(atob(await solve(api)))
  const altered = (change: object) =>
    btoa(
      JSON.stringify({
        ...good,
        challenge: { ...good.challenge, parameters: { ...good.challenge.parameters, ...change } },
      }),
    )
  const forged = [
    ...[altered({ keyPrefix: '' }), altered({ cost: 1 }), altered({ cost: 1e9 }), altered({ keyLength: 1e9 })],
    ...[altered({ data: { goodUntil: 9e15 } }), btoa('{}'), btoa('null'), '!!!', ''],
    btoa(JSON.stringify({ ...good, solution: { ...good.solution, counter: 0, derivedKey: '00' } })),
  ]
  for (const proof of forged) expect(await suspicionOf(api, { proof }), proof).toBe('no_proof')
  api.advance(HOUR_MS + 1)
  const later = createTestApi({ config: { sites: [{ id: 'default', name: 'Help', proofOfWork: true }] } })
  const old = btoa(JSON.stringify(good))
  later.advance(HOUR_MS + 1)
  expect(await suspicionOf(later, { proof: old })).toBe('no_proof')
})

test('a site takes so many tickets a day from everybody together, and refuses no replay', async () => {
  const api = createTestApi({
    config: { sites: [{ id: 'small', name: 'Small' }], limits: { ticketsPerDayPerSite: 2 } },
  })
  const from = (host: number, key: string = crypto.randomUUID()) =>
    api.post(
      '/tickets',
      { ...QUESTION, requester: { email: `p${host}@example.com` } },
      {
        'Idempotency-Key': key,
        'CF-Connecting-IP': `203.0.113.${host}`,
      },
    )
  expect([(await from(1, 'site-1')).status, (await from(2)).status]).toEqual([201, 201])
  const refused = await from(3)
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, String(24 * 3_600)])
  expect((await from(1, 'site-1')).status).toBe(201)
})

test('the first gate stops who calls too often, by address, and never one’s own machine', async () => {
  const asked: string[] = []
  const GATE = { limit: async ({ key }: { key: string }) => ({ success: asked.push(key) <= 1 }) }
  const api = createTestApi({ env: { GATE } })
  const call = (address: string) => api.get('/health', { headers: { 'CF-Connecting-IP': address } })
  expect((await call('2001:db8:1:2::1')).status).toBe(200)
  const stopped = await call('203.0.113.9')
  expect([stopped.status, stopped.json.error.code, stopped.headers.get('Retry-After')]).toEqual([
    429,
    'rate_limited',
    '60',
  ])
  for (const own of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) expect((await call(own)).status).toBe(200)
  expect(asked).toEqual(['2001:db8:1:2', '203.0.113.9'])
})
