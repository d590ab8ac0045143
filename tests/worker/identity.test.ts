import { expect, test } from 'vitest'
import { createTestApi } from './support/api.ts'
import { identified, IDENTITY_SECRET, IDENTITY_SECRETS, signIdentity, START } from './support/identity.ts'
import { hire, QUESTION, signIn, submit } from './support/people.ts'

const CONFIG = {
  sites: [
    { id: 'default', name: 'Help' },
    { id: 'members', name: 'Members', anonymous: false },
  ],
}
const env = { IDENTITY_SECRETS }
const api = createTestApi({ config: CONFIG, env })
const newKey = () => ({ 'Idempotency-Key': crypto.randomUUID() })
const numbers = (answer: { json: any }) => answer.json.items.map((ticket: { number: number }) => ticket.number)

/** Sends a ticket in somebody's name. */
async function send(claims: Record<string, unknown>, question: Record<string, unknown> = {}, site = 'default') {
  const headers = { ...(await identified({ aud: site, ...claims })), 'Firstline-Site': site }
  const answer = await api.post('/tickets', { ...QUESTION, ...question }, { ...headers, ...newKey() })
  expect(answer.status).toBe(201)
  return { path: `/tickets/${answer.json.ticket.number}`, number: answer.json.ticket.number, answer, headers }
}

test('a token that signs a ticket opens it from then on: reads, replies, closes', async () => {
  const { path, headers } = await send({ sub: 'signs' })
  expect((await api.get(path, { headers })).json.messages).toHaveLength(1)
  expect((await api.post(`${path}/messages`, { body: 'More' }, { ...headers, ...newKey() })).status).toBe(201)
  expect((await api.post(`${path}/verdict`, { solved: true }, headers)).json.ticket.status).toBe('closed')
  const fresh = await identified({ sub: 'signs', exp: START + 60 })
  expect((await api.get(path, { headers: fresh })).status).toBe(200)
})

test('the private link of a signed ticket works as any other', async () => {
  const { path, answer } = await send({ sub: 'link' })
  const bearer = { Authorization: `Bearer ${answer.json.token}` }
  expect((await api.get(path, { headers: bearer })).status).toBe(200)
})

test('an address that was typed proves nothing: the same address in a token does not open the ticket', async () => {
  const anonymous = await submit(api, { requester: { email: 'same@example.com' } })
  const headers = await identified({ sub: 'same', email: 'same@example.com' })
  expect((await api.get(anonymous.path, { headers })).status).toBe(404)
  expect(numbers(await api.get('/me/tickets', { headers }))).toEqual([])
})

test('the answer goes to the address that the token proves, whatever was typed', async () => {
  const { number } = await send(
    { sub: 'typed', email: 'proven@example.com' },
    { requester: { email: 'typed@example.com' } },
  )
  const staff = await signIn(api, await hire('Sam'))
  const { ticket } = (await api.get(`/staff/tickets/${number}`, { headers: staff })).json
  expect([ticket.requester.email, ticket.identity]).toEqual(['proven@example.com', 'typed'])
})

test('my tickets are mine alone, newest first, a page at a time', async () => {
  const sent = [await send({ sub: 'lists' }), await send({ sub: 'lists' }), await send({ sub: 'lists' })]
  await send({ sub: 'somebody-else' })
  await send({ sub: 'lists' }, {}, 'members')
  const headers = await identified({ sub: 'lists' })
  const first = await api.get('/me/tickets?limit=2', { headers })
  const second = await api.get(`/me/tickets?limit=2&cursor=${first.json.next}`, { headers })
  expect([...numbers(first), ...numbers(second)]).toEqual(sent.map(({ number }) => number).toReversed())
  expect(second.json.next).toBeNull()
  expect(first.text).not.toMatch(/requester|history|context|assignee/)
})

test('somebody else’s token opens nothing of mine, and is told what anybody is told', async () => {
  const { path } = await send({ sub: 'mine' })
  const headers = await identified({ sub: 'other', email: 'noor@example.com' })
  const [stranger, nobody] = [await api.get(path, { headers }), await api.get('/tickets/999999', { headers })]
  const withoutId = (error: object) => ({ ...error, requestId: '' })
  expect(stranger.status).toBe(404)
  expect(withoutId(stranger.json.error)).toEqual(withoutId(nobody.json.error))
})

test('the same key and words of another person are another request', async () => {
  const key = newKey()
  const first = await api.post('/tickets', QUESTION, { ...key, ...(await identified({ sub: 'one' })) })
  const again = await api.post('/tickets', QUESTION, { ...key, ...(await identified({ sub: 'one', exp: START + 9 })) })
  const other = await api.post('/tickets', QUESTION, { ...key, ...(await identified({ sub: 'two' })) })
  expect([first.status, again.headers.get('Idempotency-Replayed'), other.status]).toEqual([201, 'true', 422])
})

test('strangers who type a person’s address do not use up that person’s limit', async () => {
  const limited = createTestApi({ config: { limits: { ticketsPerHourPerEmail: 2 } }, env })
  const requester = { email: 'busy@example.com' }
  await submit(limited, { requester })
  await submit(limited, { requester })
  const sendSigned = async () =>
    limited.post('/tickets', QUESTION, { ...newKey(), ...(await identified({ sub: 'busy', email: requester.email })) })
  const statuses = [(await sendSigned()).status, (await sendSigned()).status, (await sendSigned()).status]
  expect(statuses).toEqual([201, 201, 429])
})

const now = START
const FORGED: [string, () => Promise<string>][] = [
  [
    'without algorithm',
    async () => `${btoa('{"alg":"none","kid":"first"}').replaceAll('=', '')}.${(await signIdentity()).split('.')[1]}.`,
  ],
  ['of another algorithm', () => signIdentity({}, { alg: 'HS512', secret: IDENTITY_SECRET.repeat(2) })],
  ['signed with another secret', () => signIdentity({}, { secret: 'x'.repeat(40) })],
  ['of an unknown key', () => signIdentity({}, { kid: 'third' })],
  ['that names no key', () => signIdentity({}, { kid: null })],
  ['for another site', () => signIdentity({ aud: 'members' })],
  ['for no site', () => signIdentity({ aud: undefined })],
  ['that has expired', () => signIdentity({ exp: now - 60 })],
  ['that never expires', () => signIdentity({ exp: undefined })],
  ['that lives for a day', () => signIdentity({ exp: now + 86_400 })],
  ['that is not yet valid', () => signIdentity({ nbf: now + 600 })],
  ['for nobody', () => signIdentity({ sub: undefined })],
  ['for an empty name', () => signIdentity({ sub: '' })],
  ['for a number', () => signIdentity({ sub: 1 })],
  ['without an address', () => signIdentity({ email: undefined })],
  ['with an address that is none', () => signIdentity({ email: 'a@b.example,c@d.example' })],
  [
    'whose claims were changed',
    async () => (await signIdentity()).replace(/\.(.+)\./, (_, claims) => `.${claims.slice(0, -2)}AA.`),
  ],
  ['that is cut short', async () => (await signIdentity()).slice(0, -1)],
  ['that is no token', async () => 'a.b.c'],
  ['that is dots', async () => '...'],
]

test.each(FORGED)('a token %s is refused on every call with one and the same answer', async (_name, forge) => {
  const headers = { Authorization: `Bearer ${await forge()}` }
  const ticket = await submit(api)
  const answers = [
    await api.post('/tickets', QUESTION, { ...headers, ...newKey() }),
    await api.get('/me/tickets', { headers }),
    await api.get(ticket.path, { headers }),
    await api.post(`${ticket.path}/messages`, { body: 'x' }, { ...headers, ...newKey() }),
    await api.post(`${ticket.path}/verdict`, { solved: true }, headers),
  ]
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401])
  expect(new Set(answers.map(({ json }) => JSON.stringify({ ...json.error, requestId: '' }))).size).toBe(1)
  expect((await ticket.read()).json.ticket.version).toBe(1)
})

test('a token of the second key opens too, and a secret that is no key stops the API', async () => {
  const two = createTestApi({ env: { IDENTITY_SECRETS: `second:${'y'.repeat(32)},${IDENTITY_SECRETS}` } })
  const headers = { ...(await identified({}, { kid: 'second', secret: 'y'.repeat(32) })) }
  expect((await two.get('/me/tickets', { headers })).status).toBe(200)
  expect((await two.get('/me/tickets', { headers: await identified() })).status).toBe(200)
  for (const setting of ['short:x', 'no-colon', 'a:b,c:d,e:f', `k:${'z'.repeat(32)},k:${'y'.repeat(32)}`]) {
    const broken = createTestApi({ env: { IDENTITY_SECRETS: setting } })
    expect((await broken.get('/health')).status).toBe(503)
    expect(broken.log[0]?.message).toContain('IDENTITY_SECRETS')
  }
})

test('without any key nobody can be identified', async () => {
  const without = createTestApi({ env: { IDENTITY_SECRETS: '' } })
  expect((await without.get('/me/tickets', { headers: await identified() })).status).toBe(401)
})

test('my tickets need an identity, and no private link stands in for it', async () => {
  const ticket = await submit(api)
  expect((await api.get('/me/tickets')).status).toBe(401)
  expect((await api.get('/me/tickets', { headers: ticket.bearer })).status).toBe(401)
  expect((await api.post('/tickets', QUESTION, { ...ticket.bearer, ...newKey() })).status).toBe(401)
})

test('a site that is not for anonymous visitors asks for an identity on every call', async () => {
  const { path, answer, headers } = await send({ sub: 'member' }, {}, 'members')
  const link = { Authorization: `Bearer ${answer.json.token}` }
  for (const anybody of [{}, link, { 'Firstline-Site': 'members' }, { ...link, 'Firstline-Site': 'members' }]) {
    const named = 'Firstline-Site' in anybody
    if (named) expect((await api.post('/tickets', QUESTION, { ...anybody, ...newKey() })).status).toBe(401)
    expect([401, 404]).toContain((await api.get(path, { headers: anybody })).status)
    expect([401, 404]).toContain((await api.post(`${path}/verdict`, { solved: true }, anybody)).status)
    const reply = await api.post(`${path}/messages`, { body: 'x' }, { ...anybody, ...newKey() })
    expect([401, 404]).toContain(reply.status)
  }
  expect((await api.get(path, { headers })).json.ticket.version).toBe(1)
})

test('a ticket of another site is not found, by token or by link', async () => {
  const ticket = await submit(api)
  const { path, headers } = await send({ sub: 'crosses' })
  const elsewhere = { ...(await identified({ sub: 'crosses', aud: 'members' })), 'Firstline-Site': 'members' }
  expect((await api.get(path, { headers: elsewhere })).status).toBe(404)
  expect((await api.get(path, { headers: { ...headers, 'Firstline-Site': 'members' } })).status).toBe(401)
  const open = createTestApi({ config: { sites: [...CONFIG.sites, { id: 'third', name: 'Third' }] }, env })
  expect((await open.get(ticket.path, { headers: { ...ticket.bearer, 'Firstline-Site': 'third' } })).status).toBe(404)
})
