import { memberListSchema, memberResponseSchema, sessionResponseSchema } from '@firstline/sdk/schemas'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { createTestApi, ORIGIN } from './support/api.ts'
import { hire, signIn } from './support/people.ts'

const from = (address: string) => ({ 'CF-Connecting-IP': address })

test('signing in sets one cookie that only this host’s pages over https send', async () => {
  const api = createTestApi()
  const { email, password, id } = await hire('Mo')
  const answer = await api.post('/staff/session', { email: ` ${email.toUpperCase()}`, password }, { Origin: ORIGIN })
  expect(answer.json).toEqual({ member: { id, email, name: 'Mo', role: 'agent' } })
  expect(memberResponseSchema.parse(answer.json)).toEqual(answer.json)
  const cookies = answer.headers.getSetCookie()
  expect(cookies).toHaveLength(1)
  expect(cookies[0]).toMatch(/^__Host-firstline_session=[\w-]{43}; /)
  expect(cookies[0]!.split('; ').slice(1).toSorted()).toEqual([
    'HttpOnly',
    'Max-Age=43200',
    'Path=/',
    'SameSite=Strict',
    'Secure',
  ])
})

test('a wrong password and an unknown address are answered alike', async () => {
  const api = createTestApi()
  const { email } = await hire('Li')
  const wrong = await api.post('/staff/session', { email, password: 'wrong' })
  const unknown = await api.post('/staff/session', { email: 'nobody@example.com', password: 'wrong' })
  expect([wrong.status, unknown.status]).toEqual([401, 401])
  expect(wrong.json.error.message).toBe(unknown.json.error.message)
  expect(wrong.headers.getSetCookie()).toEqual([])
})

test('signing out ends the session, also for a copy of its cookie', async () => {
  const api = createTestApi()
  const staff = await signIn(api, await hire('Ann'))
  expect((await api.get('/staff/me', { headers: staff })).json.member.name).toBe('Ann')
  const out = await api.delete('/staff/session', { headers: staff })
  expect([out.status, out.text]).toEqual([204, ''])
  expect((await api.get('/staff/me', { headers: staff })).status).toBe(401)
})

test('a page may ask who is signed in without being refused', async () => {
  const api = createTestApi()
  const staff = await signIn(api, await hire('Ida'))
  expect((await api.get('/staff/session', { headers: staff })).json.member.name).toBe('Ida')
  const signedOut = await api.get('/staff/session')
  expect([signedOut.status, signedOut.json]).toEqual([200, { member: null, mailsLinks: false }])
  expect(sessionResponseSchema.parse(signedOut.json)).toEqual(signedOut.json)
})

test('deleting the session’s row revokes it', async () => {
  const api = createTestApi()
  const member = await hire('Bo')
  const staff = await signIn(api, member)
  await env.DB.prepare('DELETE FROM staff_session WHERE member_id = ?1').bind(member.id).run()
  expect((await api.get('/staff/me', { headers: staff })).status).toBe(401)
})

test('a session ends after twelve hours', async () => {
  const api = createTestApi()
  const staff = await signIn(api, await hire('Cy'))
  api.advance(12 * 3_600_000 - 1)
  expect((await api.get('/staff/me', { headers: staff })).status).toBe(200)
  api.advance(1)
  expect((await api.get('/staff/me', { headers: staff })).status).toBe(401)
})

test('ten failures lock a sender out for a quarter of an hour, with the right password too', async () => {
  const api = createTestApi()
  const { email, password } = await hire('Di')
  const attempt = (word: string) => api.post('/staff/session', { email, password: word }, from('203.0.113.9'))
  for (let failures = 0; failures < 10; failures++) expect((await attempt('wrong')).status).toBe(401)
  const locked = await attempt(password)
  expect([locked.status, locked.json.error.code, locked.headers.get('Retry-After')]).toEqual([
    429,
    'rate_limited',
    '900',
  ])
  api.advance(15 * 60_000)
  expect((await attempt(password)).status).toBe(200)
})

test('one sender cannot go on from account to account', async () => {
  const api = createTestApi()
  const attempt = (email: string, address: string) =>
    api.post('/staff/session', { email, password: 'wrong' }, from(address))
  await env.DB.prepare('DELETE FROM sign_in_attempt').run()
  expect((await attempt('first@example.com', '203.0.113.12')).status).toBe(401)
  // As if the same sender had tried 48 more accounts: to look at so many passwords takes seconds.
  await env.DB.prepare(
    `INSERT INTO sign_in_attempt (id, account, sender, at)
     SELECT 'guess ' || guess.key, 'account ' || guess.key, sender, at FROM sign_in_attempt, json_each(?1) AS guess`,
  )
    .bind(JSON.stringify(Array(48).fill(0)))
    .run()
  expect((await attempt('fiftieth@example.com', '203.0.113.12')).status).toBe(401)
  const refused = await attempt('next@example.com', '203.0.113.12')
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '900'])
  expect((await attempt('next@example.com', '203.0.113.13')).status).toBe(401)
})

test('the time to wait is that of the limit which was met', async () => {
  const api = createTestApi()
  const { email } = await hire('Uma')
  const attempt = (address: string) => api.post('/staff/session', { email, password: 'wrong' }, from(address))
  await attempt('203.0.113.14')
  api.advance(10 * 60_000)
  for (let failures = 0; failures < 10; failures++) await attempt('203.0.113.15')
  expect((await attempt('203.0.113.15')).headers.get('Retry-After')).toBe('900')
})

test('attempts are forgotten once they no longer count, whatever their account', async () => {
  const api = createTestApi()
  await env.DB.prepare('DELETE FROM sign_in_attempt').run()
  await api.post('/staff/session', { email: 'nobody-at-all@example.com', password: 'wrong' }, from('203.0.113.16'))
  api.advance(15 * 60_000)
  await api.post('/staff/session', { email: 'somebody-else@example.com', password: 'wrong' }, from('203.0.113.17'))
  const { results } = await env.DB.prepare('SELECT at FROM sign_in_attempt').all()
  expect(results).toEqual([{ at: '2026-11-02T09:15:00.000Z' }])
})

test('attempts at the same time do not slip past the limit', async () => {
  const api = createTestApi()
  const { email } = await hire('Ed')
  const answers = await Promise.all(
    Array.from({ length: 14 }, () => api.post('/staff/session', { email, password: 'wrong' }, from('203.0.113.10'))),
  )
  expect(answers.filter((answer) => answer.status === 401)).toHaveLength(10)
})

test('a stranger’s failures do not lock the member out', async () => {
  const api = createTestApi()
  const { email, password } = await hire('Flo')
  for (let failures = 0; failures < 11; failures++) {
    await api.post('/staff/session', { email, password: 'wrong' }, from('203.0.113.11'))
  }
  expect((await api.post('/staff/session', { email, password }, from('198.51.100.4'))).status).toBe(200)
})

test('plain http refuses to sign in and says why, except on one’s own machine', async () => {
  const { email, password } = await hire('Gus')
  const remote = createTestApi({ origin: 'http://192.168.1.7:8787' })
  const refused = await remote.post('/staff/session', { email, password })
  expect([refused.status, refused.json.error.code]).toEqual([403, 'forbidden'])
  expect(refused.json.error.message).toContain('https')
  for (const origin of ['http://localhost:8787', 'http://127.0.0.1:8787', 'http://[::1]:8787']) {
    expect((await createTestApi({ origin }).post('/staff/session', { email, password })).status).toBe(200)
  }
})

test.each(['/staff/me', '/staff/members', '/staff/tickets', '/staff/tickets/1001'])(
  '%s needs a session',
  async (path) => {
    const api = createTestApi()
    expect((await api.get(path)).status).toBe(401)
    expect((await api.get(path, { headers: { Cookie: '__Host-firstline_session=guess' } })).status).toBe(401)
    expect((await api.get(path, { headers: { Cookie: 'firstline_session=guess' } })).status).toBe(401)
  },
)

test('members are listed by name, without their passwords', async () => {
  const api = createTestApi()
  const staff = await signIn(api, await hire('Hal'))
  const { json, text } = await api.get('/staff/members', { headers: staff })
  expect(memberListSchema.parse(json)).toEqual(json)
  const names = json.items.map((member: { name: string }) => member.name)
  expect(names).toEqual(names.toSorted())
  expect(text).not.toContain('pbkdf2')
})
