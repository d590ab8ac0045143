import { askedQuestionListSchema, type AskedQuestion } from '@firstline/sdk/schemas'
import { expect, test } from 'vitest'
import { createTestApi, type TestApi } from './support/api.ts'
import { noting, planOf } from './support/query-plans.ts'
import { hire, signIn, submit } from './support/people.ts'

const SECOND_MS = 1_000
const DAY_MS = 24 * 3_600_000
const START = Date.parse('2026-11-02T08:00:00.000Z')
const NOTHING = { searches: 0, empty: 0, unopened: 0, visitors: 0, visits: 0, tickets: 0, opened: [], solved: [] }
const PATH = '/staff/knowledge/questions'

// A session would end while these tests let days pass; a key does not.
const setUp = createTestApi()
const key = await setUp.post('/staff/keys', { name: 'Learning' }, await signIn(setUp, await hire('Overby', 'admin')))
const staff = { Authorization: `Bearer ${key.json.secret}` }

let sites = 0
/** An API whose site nobody has asked anything yet. */
function newApi(more: Parameters<typeof createTestApi>[0] = {}) {
  const id = `site-${++sites}`
  return createTestApi({ ...more, config: { sites: [{ id, name: id }], locales: ['en', 'nl'] } })
}

/** What one visitor does on one page, a second apart. */
async function visit(api: TestApi, host: number, ...happened: object[]): Promise<void> {
  const session = crypto.randomUUID()
  const events = happened.map((event, index) => ({
    ...{ id: crypto.randomUUID(), at: new Date(START + index * SECOND_MS).toISOString(), session, locale: 'en' },
    ...event,
  }))
  const answer = await api.post('/events', { events }, { 'CF-Connecting-IP': `203.0.113.${host}` })
  expect(answer.json).toEqual({ accepted: events.length, rejected: 0 })
}

const search = (query: string, more: object = {}) => ({ type: 'search', query, results: 3, ...more })
const fails = (query: string) => ({ type: 'search-empty', query })
const read = (slug: string) => ({ type: 'article-view', slug })
const helped = (slug: string, helpful = true) => ({ type: 'article-feedback', slug, helpful })

async function readPage(api: TestApi, query = '') {
  const answer = await api.get(`${PATH}?${query}`, { headers: staff })
  expect([answer.status, answer.text]).toEqual([200, answer.text])
  return askedQuestionListSchema.parse(answer.json)
}

async function ask(api: TestApi, query = ''): Promise<AskedQuestion[]> {
  await api.runTasks()
  return (await readPage(api, query)).items
}

test('the same words count together, however they are written, and people once a day', async () => {
  const api = newApi()
  await visit(api, 1, search('New phone?'), search('  new  PHONE'))
  await visit(api, 1, search('new phone'))
  await visit(api, 2, fails('new phone.'))
  api.advance(DAY_MS)
  await visit(api, 1, search('new phone'))
  expect(await ask(api)).toEqual([
    { ...NOTHING, words: 'new phone', locale: 'en', searches: 5, empty: 1, unopened: 4, visitors: 2, visits: 3 },
  ])
})

test('what is read belongs to the last search before it, and a search without it stays unopened', async () => {
  const api = newApi()
  await visit(
    api,
    1,
    search('phone'),
    search('new phone'),
    read('new-phone'),
    read('codes'),
    search('vpn'),
    read('vpn'),
  )
  await visit(api, 2, read('home'), search('new phone'), read('new-phone'))
  await visit(api, 3, search('phone', { session: undefined }))
  expect(await ask(api)).toMatchObject([
    {
      words: 'new phone',
      unopened: 0,
      opened: [
        { slug: 'new-phone', visits: 2 },
        { slug: 'codes', visits: 1 },
      ],
    },
    { words: 'phone', searches: 2, unopened: 1, opened: [] },
    { words: 'vpn', unopened: 0, opened: [{ slug: 'vpn', visits: 1 }] },
  ])
})

test('an article has solved what it was marked as helpful for, by as many as said so on one day', async () => {
  const api = newApi()
  await visit(api, 1, search('codes gone'), read('new-phone'), helped('new-phone'), helped('new-phone'))
  await visit(api, 2, search('codes gone'), read('new-phone'), { type: 'deflected', slug: 'new-phone' })
  await visit(api, 3, search('codes gone'), read('new-phone'), helped('new-phone', false))
  await visit(api, 4, search('codes gone'), read('new-phone'), search('wifi'), helped('new-phone'))
  await visit(api, 5, search('codes gone'), helped('new-phone'), read('new-phone'))
  api.advance(DAY_MS)
  await visit(api, 1, search('codes gone'), read('new-phone'), helped('new-phone'))
  const [question] = await ask(api)
  expect(question).toMatchObject({ words: 'codes gone', visitors: 5, visits: 6 })
  expect(question!.solved).toEqual([{ slug: 'new-phone', visitors: 2, tickets: 0 }])
})

test('tickets count by their subject and by what was searched for before, once each', async () => {
  const api = newApi()
  const context = { searches: ['Codes gone', 'codes gone!', 'jo@example.com'] }
  await submit(api, { subject: 'Codes gone?', context, requester: { email: 'a@example.com' } })
  await submit(api, { subject: 'Help', context, requester: { email: 'a@example.com' } })
  await submit(api, { subject: 'codes gone', requester: { email: 'b@example.com' }, locale: 'nl' })
  expect(await ask(api)).toEqual([
    { ...NOTHING, words: 'codes gone', locale: 'en', visitors: 1, tickets: 2 },
    { ...NOTHING, words: 'codes gone', locale: 'nl', visitors: 1, tickets: 1 },
    { ...NOTHING, words: 'help', locale: 'en', visitors: 1, tickets: 1 },
  ])
})

test('tickets are solved by the article they were resolved with, or that their closing requester had marked', async () => {
  const api = newApi()
  const from = (name: string) => ({ subject: 'Codes gone', requester: { email: `${name}@example.com` } })
  const resolve = ({ staffPath }: { staffPath: string }, article?: string) =>
    api.post(`${staffPath}/resolve`, { note: 'See there.', ...(article ? { article } : {}) }, staff)
  const articles = [
    { slug: 'new-phone', solved: true },
    { slug: 'vpn', solved: false },
    { slug: 'Jo Doe <jo@example.com>', solved: true },
  ]
  const marked = await submit(api, { ...from('a'), context: { articles } })
  await resolve(await submit(api, from('b')), 'new-phone')
  await resolve(await submit(api, from('b')), 'new-phone')
  await resolve(await submit(api, from('c')), 'backup-codes')
  await resolve(await submit(api, from('d')), 'Jo’s notes')
  await resolve(await submit(api, from('e')))
  const solved = async () => (await ask(api))[0]!.solved
  const resolved = [
    { slug: 'new-phone', visitors: 1, tickets: 2 },
    { slug: 'backup-codes', visitors: 1, tickets: 1 },
  ].toSorted((one, other) => one.slug.localeCompare(other.slug))
  expect(await solved()).toEqual(resolved)
  await marked.verdict({ solved: true })
  expect(await solved()).toEqual([
    { slug: 'new-phone', visitors: 2, tickets: 3 },
    { slug: 'backup-codes', visitors: 1, tickets: 1 },
  ])
})

test('a ticket that looks as if a program had sent it counts once somebody says that it does not', async () => {
  const api = newApi()
  const { staffPath } = await submit(api, { subject: 'Cheap watches', guard: { trap: 'x' } })
  expect(await ask(api)).toEqual([])
  const { ticket } = (await api.get(staffPath, { headers: staff })).json
  await api.patch(staffPath, { version: ticket.version, suspicion: null }, staff)
  expect(await ask(api)).toMatchObject([{ words: 'cheap watches', tickets: 1 }])
})

test('neither addresses nor numbers are told, wherever they were typed', async () => {
  const api = newApi()
  await visit(api, 1, search('reset jo@example.com'), search('call +31 6 12345678'), search('see https://a.example/jo'))
  await submit(api, { subject: 'Reset jo@example.com', requester: { email: 'jo@example.com' } })
  expect((await ask(api)).map(({ words }) => words)).toEqual(['call [number]', 'reset [e-mail]', 'see [address]'])
})

test('words with a part of anybody’s name are left out, until so many ask that they can name nobody', async () => {
  const api = newApi()
  await submit(api, { subject: 'Nothing', requester: { email: 'a@example.com', name: 'Ål Prîce' } })
  await visit(api, 1, search('mail from al'), search('where is price'), search('PRICE list'), search('call overby'))
  const asked = async () => (await ask(api)).map(({ words }) => words)
  expect(await asked()).toEqual(['mail from al', 'nothing'])
  for (let host = 1; host <= 10; host++) await visit(api, host, search('where is price'), search('call overby'))
  expect(await asked()).toEqual(['mail from al', 'nothing', 'where is price'])
})

test('another site’s questions, and those of another language or time, are others', async () => {
  const [api, other] = [newApi(), newApi()]
  await visit(other, 1, search('elsewhere'))
  await visit(api, 1, search('early'), search('vroeg', { locale: 'nl' }))
  api.advance(2 * DAY_MS)
  await visit(api, 1, search('late'))
  const words = async (query: string) => (await ask(api, query)).map((question) => question.words)
  expect(await words('')).toEqual(['early', 'late', 'vroeg'])
  expect(await words('locale=nl')).toEqual(['vroeg'])
  expect(await words('from=2026-11-03')).toEqual(['late'])
  expect(await words('to=2026-11-04')).toEqual(['early', 'vroeg'])
  expect(await words('from=2026-11-02T11:00:00%2B02:00&to=2026-11-04T10:00:00%2B02:00')).toEqual(['early', 'vroeg'])
})

test('after ninety days nothing of it is left', async () => {
  const api = newApi()
  await visit(api, 1, search('new phone'))
  await submit(api, { subject: 'Codes gone' })
  api.advance(90 * DAY_MS)
  expect(await ask(api)).toHaveLength(2)
  api.advance(DAY_MS)
  expect(await ask(api, 'from=2026-11-01')).toEqual([])
})

test('pages follow on each other without a gap, whatever the words', async () => {
  const api = newApi()
  const words = ['a', 'b', 'b', '日本語', '😀 wifi', 'ünder'].toSorted()
  await visit(api, 1, ...words.map((query) => search(query)), search('b', { locale: 'nl' }))
  await submit(api, { subject: 'c' })
  const whole = await ask(api)
  expect(whole.map(({ words }) => words)).toEqual(['a', 'b', 'b', 'c', 'ünder', '日本語', '😀 wifi'])
  const paged: AskedQuestion[] = []
  let next: string | null = ''
  while (next !== null) {
    const page = await readPage(api, `limit=2${next && `&cursor=${next}`}`)
    expect(page.items.length).toBeLessThanOrEqual(2)
    paged.push(...page.items)
    next = page.next
  }
  expect(paged).toEqual(whole)
})

test.each(['limit=0', 'limit=501', 'from=yesterday', 'to=2026-13-01', 'site=nowhere', 'cursor=mine', 'cursor=NQ'])(
  '%s is refused, and says why',
  async (query) => {
    const answer = await newApi().get(`${PATH}?${query}`, { headers: staff })
    expect([answer.status, answer.json.error.fields[0].path]).toEqual([400, query.split('=')[0]])
  },
)

test('questions are read in their order, and what came of them is looked up', async () => {
  const statements = new Set<string>()
  const api = newApi({ env: { DB: noting(statements) } })
  await visit(api, 1, search('new phone'))
  statements.clear()
  await readPage(api)
  const plans = (await Promise.all([...statements].map(planOf))).flat()
  const usesIndex = (table: string) =>
    new Set(
      plans.flatMap((step) => new RegExp(`^SEARCH ${table} USING (?:COVERING )?INDEX (\\w+)`).exec(step)?.[1] ?? []),
    )
  expect(usesIndex('event')).toEqual(new Set(['event_by_words']))
  expect(usesIndex('search')).toEqual(new Set(['event_by_words']))
  expect(usesIndex('next')).toEqual(new Set(['search_by_session']))
  expect(usesIndex('(?:reading|verdict)')).toEqual(new Set(['reading_by_session']))
})
