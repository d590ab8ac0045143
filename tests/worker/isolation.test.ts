import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { createTestApi, type Answer } from './support/api.ts'
import { TABLES } from './support/database.ts'
import { hire, signIn, submit } from './support/people.ts'

const api = createTestApi()

/** What was answered, without the id that differs from request to request. */
const withoutId = ({ status, json }: Answer) => [status, { ...json.error, requestId: '' }]

test('a token opens its own ticket and no other, and does not tell which tickets there are', async () => {
  const [mine, other] = [await submit(api), await submit(api)]
  const stranger = await api.get(other.path, { headers: mine.bearer })
  const nobody = await api.get('/tickets/999999', { headers: mine.bearer })
  expect(stranger.status).toBe(404)
  expect(withoutId(stranger)).toEqual(withoutId(nobody))
  expect((await api.post(`${other.path}/verdict`, { solved: true }, mine.bearer)).status).toBe(404)
  expect((await mine.read()).status).toBe(200)
})

test('the same e-mail address gives no access to another ticket', async () => {
  const first = await submit(api, { requester: { email: 'one@example.com' } })
  const second = await submit(api, { requester: { email: 'ONE@example.com' } })
  expect((await api.get(first.path, { headers: second.bearer })).status).toBe(404)
})

test('the name that belongs to an address is not told to a stranger who types that address', async () => {
  await submit(api, { requester: { email: 'victim@example.com', name: 'Vera Victim' } })
  const stranger = await submit(api, { requester: { email: 'victim@example.com' } })
  const answers = [await stranger.reply('Who am I?'), await stranger.verdict({ solved: true }), await stranger.read()]
  for (const { text } of answers) expect(text).not.toContain('Vera')
  expect(answers[0]!.json.message.author).toEqual({ kind: 'requester', name: null })
})

test('staff do see who is behind an address', async () => {
  await submit(api, { requester: { email: 'known@example.com', name: 'Kay Known' } })
  const again = await submit(api, { requester: { email: 'known@example.com' } })
  const staff = await signIn(api, await hire('Pim'))
  expect((await api.get(again.staffPath, { headers: staff })).json.ticket.requester.name).toBe('Kay Known')
})

test.each(['', 'x', '!!!', 'A'.repeat(43)])('the token %j opens nothing', async (token) => {
  const ticket = await submit(api)
  const answer = await api.get(ticket.path, { headers: { Authorization: `Bearer ${token}` } })
  expect([401, 404]).toContain(answer.status)
})

test('without a token one is asked for it, whether the ticket is there or not', async () => {
  const ticket = await submit(api)
  expect(withoutId(await api.get(ticket.path))).toEqual(withoutId(await api.get('/tickets/999999')))
  expect((await api.get(ticket.path)).status).toBe(401)
})

test.each(['abc', '1e3', '-1', '99999999999999999999', '1001%20'])('the number %s is not found', async (number) => {
  const answer = await api.get(`/tickets/${number}`, { headers: { Authorization: 'Bearer abcdefgh' } })
  expect(answer.status).toBe(404)
})

test('internal notes never reach the visitor', async () => {
  const staff = await signIn(api, await hire('Noor'))
  const ticket = await submit(api)
  await api.post(`${ticket.staffPath}/messages`, { body: 'Sounds annoyed', visibility: 'internal' }, staff)
  await api.post(`${ticket.staffPath}/resolve`, { note: 'Reset it in the back office' }, staff)
  const { json, text } = await ticket.read()
  expect(json.messages).toHaveLength(1)
  expect(text).not.toMatch(/annoyed|back office|history|context|assignee|requester"?:/)
  expect((await api.get(ticket.staffPath, { headers: staff })).json.messages).toHaveLength(3)
})

test('a token signed with the second secret still opens, one of a dropped secret does not', async () => {
  const [older, newer] = ['the-older-secret-of-two', 'the-newer-secret-of-two']
  const before = createTestApi({ env: { TICKET_TOKEN_SECRETS: older } })
  const during = createTestApi({ env: { TICKET_TOKEN_SECRETS: `${newer},${older}` } })
  const after = createTestApi({ env: { TICKET_TOKEN_SECRETS: newer } })
  const ticket = await submit(before)
  expect((await during.get(ticket.path, { headers: ticket.bearer })).status).toBe(200)
  expect((await after.get(ticket.path, { headers: ticket.bearer })).status).toBe(404)
})

test('a private link ends thirty days after its ticket was closed', async () => {
  const api = createTestApi()
  const ticket = await submit(api)
  await ticket.verdict({ solved: true })
  api.advance(30 * 24 * 3_600_000)
  expect((await ticket.read()).status).toBe(200)
  api.advance(1)
  expect((await ticket.read()).status).toBe(404)
})

test('neither token, address nor password is in the database', async () => {
  const member = await hire('Ada')
  const staff = await signIn(api, member)
  const answer = await api.post(
    '/tickets',
    { requester: { email: 'x@example.com' }, subject: 'Hello', body: 'Hello' },
    { 'Idempotency-Key': 'stored', 'CF-Connecting-IP': '203.0.113.7' },
  )
  const rows = await Promise.all(TABLES.map((table) => env.DB.prepare(`SELECT * FROM ${table}`).all()))
  const stored = JSON.stringify(rows.map(({ results }) => results))
  expect(stored).toContain('x@example.com')
  for (const secret of [answer.json.token, '203.0.113.7', member.password, staff.Cookie.split('=')[1]!]) {
    expect(stored).not.toContain(secret)
  }
})
