import { apiKeyListSchema, createApiKeyResponseSchema } from '@firstline/sdk/schemas'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { createTestApi, type TestApi } from './support/api.ts'
import { readEverything } from './support/database.ts'
import { hire, signIn, submit } from './support/people.ts'

const HOUR_MS = 3_600_000
const FOREIGN_PAGE = { Origin: 'https://evil.example' }

const api = createTestApi()
const ada = await hire('Ada', 'admin')
const admin = await signIn(api, ada)

async function makeKey(name = 'Weekly report', on: TestApi = api) {
  const answer = await on.post('/staff/keys', { name }, admin)
  const { key, secret } = createApiKeyResponseSchema.parse(answer.json)
  return { status: answer.status, key, secret, bearer: { Authorization: `Bearer ${secret}` } }
}

test('a key is told once, and kept as nothing that could be sent', async () => {
  const { status, key, secret } = await makeKey('Report of the week')
  expect(status).toBe(201)
  expect(key).toMatchObject({ name: 'Report of the week', createdBy: 'Ada', lastUsedAt: null })
  expect(JSON.stringify(await readEverything())).not.toContain(secret.slice(4))
  const { text, json } = await api.get('/staff/keys', { headers: admin })
  expect(apiKeyListSchema.parse(json).items).toContainEqual(key)
  expect(text).not.toContain(secret)
})

test('a key signs staff’s calls in the name of who made it, from wherever it is sent', async () => {
  const { bearer } = await makeKey()
  const ticket = await submit(api)
  expect((await api.get('/staff/me', { headers: bearer })).json.member.id).toBe(ada.id)
  expect((await api.get('/staff/tickets', { headers: { ...bearer, ...FOREIGN_PAGE } })).status).toBe(200)
  const note = await api.post(`${ticket.staffPath}/messages`, { body: 'Seen.', visibility: 'internal' }, bearer)
  expect(note.json.message.author.name).toBe('Ada')
})

test('no answer to a key may be read by the page of another origin', async () => {
  const { bearer } = await makeKey()
  const { headers } = await api.get('/staff/me', { headers: { ...bearer, ...FOREIGN_PAGE } })
  expect(headers.get('Access-Control-Allow-Origin')).toBe(null)
  expect((await api.send('/api/v1/staff/me', { method: 'OPTIONS', headers: FOREIGN_PAGE })).status).toBe(403)
})

test('a wrong key opens nothing, not even beside a session', async () => {
  const wrong = { Authorization: `Bearer flk_${'A'.repeat(43)}` }
  expect((await api.get('/staff/me', { headers: wrong })).json.error.code).toBe('unauthorized')
  expect((await api.get('/staff/me', { headers: { ...admin, ...wrong } })).status).toBe(401)
})

test('a key that is deleted opens nothing any more, and is not there to be deleted again', async () => {
  const { key, bearer } = await makeKey()
  expect((await api.delete(`/staff/keys/${key.id}`, { headers: admin })).status).toBe(204)
  expect((await api.get('/staff/me', { headers: bearer })).status).toBe(401)
  expect((await api.delete(`/staff/keys/${key.id}`, { headers: admin })).status).toBe(404)
})

test('only an admin who has signed in handles keys: neither an agent nor a key', async () => {
  const agent = await signIn(api, await hire('Bo'))
  const { bearer, key } = await makeKey()
  for (const headers of [agent, bearer]) {
    expect((await api.get('/staff/keys', { headers })).json.error.code).toBe('forbidden')
    expect((await api.post('/staff/keys', { name: 'More' }, headers)).status).toBe(403)
    expect((await api.delete(`/staff/keys/${key.id}`, { headers })).status).toBe(403)
  }
})

test('the last use of a key is known to the hour, without a write for every call', async () => {
  const later = createTestApi()
  const { key, bearer } = await makeKey('Clock', later)
  const lastUse = async () => {
    await later.get('/staff/me', { headers: bearer })
    const { items } = apiKeyListSchema.parse((await api.get('/staff/keys', { headers: admin })).json)
    return items.find(({ id }) => id === key.id)?.lastUsedAt
  }
  expect(await lastUse()).toBe('2026-11-02T09:00:00.000Z')
  later.advance(HOUR_MS - 1)
  expect(await lastUse()).toBe('2026-11-02T09:00:00.000Z')
  later.advance(1)
  expect(await lastUse()).toBe('2026-11-02T10:00:00.000Z')
})

test.each([{}, { name: '  ' }, { name: 'x'.repeat(101) }, { name: 'Fine', secret: 'flk_mine' }])(
  'a key made of %j is refused, and says why',
  async (request) => {
    const answer = await api.post('/staff/keys', request, admin)
    expect([answer.status, answer.json.error.fields.length]).toEqual([400, 1])
  },
)

test('a hundred keys are enough', async () => {
  await makeKey()
  await env.DB.prepare(
    `INSERT INTO api_key (id, token_hash, name, member_id, created_at)
     SELECT 'key ' || more.key, 'hash ' || more.key, 'Filler', ?2, '2026-11-01T09:00:00.000Z' FROM json_each(?1) AS more`,
  )
    .bind(JSON.stringify(Array(99).fill(0)), ada.id)
    .run()
  const refused = await api.post('/staff/keys', { name: 'One more' }, admin)
  expect([refused.status, refused.json.error.code]).toEqual([409, 'conflict'])
})
