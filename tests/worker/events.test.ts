import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTestApi, type TestApi } from './support/api.ts'
import { countRows } from './support/database.ts'

const AT = '2026-11-02T09:00:00.000Z'
const DAY_MS = 24 * 3_600_000
const search = (more: object = {}) => ({
  id: crypto.randomUUID(),
  at: AT,
  type: 'search',
  query: 'wifi',
  results: 3,
  ...more,
})
const send = (api: TestApi, events: unknown[], headers?: Record<string, string>) =>
  api.post('/events', { events }, headers)

async function kept(id: string): Promise<Record<string, unknown> | null> {
  return env.DB.prepare(`SELECT * FROM event WHERE id = ?1`).bind(id).first()
}

test('a batch is kept, with all that its events tell', async () => {
  const api = createTestApi()
  const feedback = {
    id: 'told',
    at: AT,
    type: 'article-feedback',
    slug: 'new-phone',
    helpful: false,
    reason: 'unclear',
  }
  const answer = await send(api, [{ ...feedback, session: 's-1', locale: 'nl', anything: 'else' }, search()])
  expect([answer.status, answer.json]).toEqual([202, { accepted: 2, rejected: 0 }])
  expect(await kept('told')).toMatchObject({
    ...{ ...feedback, helpful: 0 },
    session: 's-1',
    locale: 'nl',
    site: 'default',
  })
})

test('what is sent again counts once, within a batch and in later ones', async () => {
  const api = createTestApi()
  const event = search()
  await send(api, [event, event])
  expect((await send(api, [event])).json).toEqual({ accepted: 1, rejected: 0 })
  const { results } = await env.DB.prepare(`SELECT id FROM event WHERE id = ?1`).bind(event.id).all()
  expect(results).toHaveLength(1)
})

test.each([
  ['nothing', null],
  ['a text', 'search'],
  ['no id', { at: AT, type: 'open' }],
  ['an id with a lone surrogate', { id: '\ud800', at: AT, type: 'open' }],
  ['no moment', { id: 'a', type: 'open' }],
  ['a moment in the far future', { id: 'a', at: '2026-11-04T09:00:00.001Z', type: 'open' }],
  ['another type', { id: 'a', at: AT, type: 'purchase' }],
  ['a search without words', { id: 'a', at: AT, type: 'search', results: 1 }],
  ['too many words', search({ query: 'x'.repeat(501) })],
  ['an address as a slug', { id: 'a', at: AT, type: 'article-view', slug: 'jo@example.com' }],
])('%s is rejected, and does not fail its batch', async (_what, bad) => {
  const answer = await send(createTestApi(), [search(), bad, search()])
  expect([answer.status, answer.json]).toEqual([202, { accepted: 2, rejected: 1 }])
})

test('a hundred events fit into a batch, one more does not, nor does a batch that is none', async () => {
  const api = createTestApi()
  const many = Array.from({ length: 101 }, () => search())
  expect((await send(api, many.slice(1))).json).toEqual({ accepted: 100, rejected: 0 })
  expect((await send(api, many)).json.error.fields[0].path).toBe('events')
  expect((await api.post('/events', { events: 'all' })).status).toBe(400)
  expect((await api.post('/events', search())).status).toBe(400)
})

test('a page that is left sends text, and names its site in the address', async () => {
  const api = createTestApi({
    config: {
      sites: [
        { id: 'one', name: 'One' },
        { id: 'two', name: 'Two' },
      ],
    },
  })
  const event = search()
  const init = { method: 'POST', headers: { 'Content-Type': 'text/plain;charset=UTF-8' } }
  const answer = await api.send('/api/v1/events?site=two', { ...init, body: JSON.stringify({ events: [event] }) })
  expect(answer.json).toEqual({ accepted: 1, rejected: 0 })
  expect(await kept(event.id)).toMatchObject({ site: 'two' })
})

test('no other call takes text', async () => {
  expect((await createTestApi().post('/tickets', {}, { 'Content-Type': 'text/plain' })).status).toBe(415)
})

test.each([{ DNT: '1' }, { 'Sec-GPC': '1' }])('with %j nothing is kept', async (header) => {
  const api = createTestApi()
  const before = await countRows()
  expect((await send(api, [search()], header)).json).toEqual({ accepted: 0, rejected: 0 })
  expect(await countRows()).toEqual(before)
})

test('a batch is one statement with one parameter, however long it is', async () => {
  const inserts: string[] = []
  const noting = {
    prepare(sql: string) {
      if (sql.includes('INSERT INTO event ')) inserts.push(sql)
      return env.DB.prepare(sql)
    },
    batch: (statements: D1PreparedStatement[]) => env.DB.batch(statements),
  }
  const api = createTestApi({ env: { DB: noting as never } })
  await send(
    api,
    Array.from({ length: 100 }, () => search()),
  )
  expect(inserts.map((sql) => [...new Set(sql.match(/\?\d+/g))])).toEqual([['?1']])
})

test('who sent it is a number that neither tells the address nor outlives the day', async () => {
  const api = createTestApi()
  const from = { 'CF-Connecting-IP': '203.0.113.9', 'User-Agent': 'Mozilla/5.0 (Test)' }
  const [first, same, other, tomorrow] = [search(), search(), search(), search()]
  await send(api, [first], from)
  await send(api, [same], from)
  await send(api, [other], { ...from, 'CF-Connecting-IP': '203.0.113.10' })
  api.advance(DAY_MS)
  await send(api, [tomorrow], from)
  const [a, b, c, d] = await Promise.all(
    [first, same, other, tomorrow].map(async ({ id }) => (await kept(id))!['visitor']),
  )
  expect(b).toBe(a)
  expect(new Set([a, c, d]).size).toBe(3)
  const { results } = await env.DB.prepare(`SELECT * FROM visitor_salt`).all()
  expect(results).toMatchObject([{ day: '2026-11-03' }])
  expect(JSON.stringify(await kept(first.id))).not.toMatch(/203\.0|Mozilla/)
})

test('no e-mail address and no long number arrives in the database, whatever is around it', async () => {
  const api = createTestApi()
  const secret = fc.constantFrom('jo@example.com', '4111 1111 1111 1111', '+31612345678')
  const around = fc.string({ unit: 'grapheme', maxLength: 40 })
  const samples = fc.sample(fc.tuple(around, secret, around), 100)
  const events = samples.map(([before, one, after]) => search({ query: `${before} ${one} ${after}` }))
  expect((await send(api, events)).json).toEqual({ accepted: 100, rejected: 0 })
  const { results } = await env.DB.prepare(`SELECT query FROM event WHERE type = 'search'`).all<{ query: string }>()
  for (const { query } of results) expect(query).not.toMatch(/jo@example\.com|4111 1111 1111 1111|31612345678/)
})

test('events of ninety days ago become sums of their day, once, however often the task runs', async () => {
  const api = createTestApi({ config: { sites: [{ id: 'sums', name: 'Sums' }] } })
  const page = (session: string, ...types: object[]) =>
    types.map((type) => ({ ...search(), session, locale: 'en', ...type }))
  const from = (host: number) => ({ 'CF-Connecting-IP': `203.0.113.${host}` })
  await send(api, page('a', { query: 'WiFi ' }, { query: 'wifi' }, { type: 'article-view', slug: 'wifi' }), from(1))
  await send(api, page('b', { query: 'wifi' }, { type: 'ticket-submit' }), from(2))
  await send(api, page('b', { type: 'article-feedback', slug: 'wifi', helpful: false, reason: 'outdated' }), from(2))
  const sums = async () =>
    (await env.DB.prepare(`SELECT * FROM event_sum WHERE site = 'sums' ORDER BY type, outcome`).all()).results

  api.advance(90 * DAY_MS)
  await api.runTasks()
  expect(await sums()).toEqual([])
  api.advance(DAY_MS)
  await Promise.all([api.runTasks(), api.runTasks()])
  await api.runTasks()
  const shared = { site: 'sums', day: '2026-11-02', locale: 'en' }
  expect(await sums()).toEqual([
    { ...shared, type: 'article-feedback', subject: 'wifi', outcome: 'outdated', events: 1, visitors: 1 },
    { ...shared, type: 'article-view', subject: 'wifi', outcome: '', events: 1, visitors: 1 },
    { ...shared, type: 'page', subject: '', outcome: 'asked', events: 1, visitors: 1 },
    { ...shared, type: 'page', subject: '', outcome: 'read', events: 1, visitors: 1 },
    { ...shared, type: 'search', subject: 'wifi', outcome: '', events: 3, visitors: 2 },
    { ...shared, type: 'ticket-submit', subject: '', outcome: '', events: 1, visitors: 1 },
  ])
  expect((await env.DB.prepare(`SELECT id FROM event WHERE site = 'sums'`).all()).results).toEqual([])
})
