import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import type { Article, ArticleEntry, Manifest } from '../schemas/bundle.ts'
import { KnowledgeBaseError } from './fetch-file.ts'
import { loadKnowledgeBase } from './load-knowledge-base.ts'
import { writeSearchIndex } from './build/write-search-index.ts'

const BASE = 'https://help.example.com/kb/'
const BODY: Article['body'] = [
  { type: 'heading', level: 2, id: 'download', children: ['Download'] },
  { type: 'paragraph', children: ['Every bill is listed below Invoices.'] },
]
/** Nothing that people mean, much that they paste. */
const BAD_QUERIES = [
  '',
  ' \n\t',
  'a',
  'invoice '.repeat(1_250),
  'x'.repeat(10_000),
  'how do i the of',
  '🙂👩‍👩‍👧‍👦',
  '\u202Einvoice\u202C \u2067\u200F',
  `e${'\u0301'.repeat(5_000)}`,
  '\uD800 \uDC00invoice\uD83D',
  '(a+)+$ [ \\ .* ^$ {2,}',
  "'; DROP TABLE articles; --",
  '<img src=x onerror=alert(1)>',
  '__proto__ constructor toString',
  '\0\u0007',
]
let files: Map<string, string | Uint8Array<ArrayBuffer>>
let fetched: string[]

function entry(slug: string, title: string, path: string): ArticleEntry {
  return { slug, title, summary: '', section: 'billing', lang: 'en', kind: 'article', path }
}

async function publish(hash: string, entries: ArticleEntry[]) {
  const documents = entries.map(({ slug, title, summary, lang }) => {
    return { slug, title, summary, lang, questions: [], keywords: [], body: '' }
  })
  const { manifest: index, files: shards } = await writeSearchIndex(documents)
  const manifest: Manifest = {
    version: 1,
    locale: 'en',
    defaultLocale: 'en',
    index,
    indexHash: hash,
    sections: [{ id: 'billing', title: 'Billing', description: '', lang: 'en', count: entries.length }],
    articles: entries,
    entriesPerFile: null,
    aliases: { receipts: 'invoices' },
    urls: [['/billing*', [0]]],
  }
  files = new Map<string, string | Uint8Array<ArrayBuffer>>([
    ['public/en/manifest.json', JSON.stringify(manifest)],
    [`public/en/index/terms-0.${hash}.bin`, deflateSync(new Uint8Array(shards.terms[0]!))],
    ...entries.map(({ slug, title, path }): [string, string] => [
      `public/en/${path}`,
      JSON.stringify({ slug, title, lang: 'en', body: BODY, steps: [] } satisfies Partial<Article>),
    ]),
  ])
}

const serve: typeof fetch = (input) => {
  const path = new Request(input).url.slice(BASE.length)
  fetched.push(path)
  const body = files.get(path)
  return Promise.resolve(new Response(body ?? '', { status: body === undefined ? 404 : 200 }))
}
const open = (locale = 'en') => loadKnowledgeBase({ url: BASE, locale, fetch: serve })

beforeEach(async () => {
  fetched = []
  await publish('1', [entry('invoices', 'Find an invoice', 'articles/invoices.1.json')])
})

test('opening fetches the manifest and nothing else', async () => {
  await open()
  expect(fetched).toEqual(['public/en/manifest.json'])
})

test('warming up fetches what a search needs before there is one, and a search after it nothing more', async () => {
  const kb = await open()
  kb.warm()
  kb.warm()
  await kb.search('invoice')
  expect(fetched).toEqual(['public/en/manifest.json', 'public/en/index/terms-0.1.bin'])
})

test('warming up that fails is nobody’s error, and the search tries again', async () => {
  const kb = await open()
  const index = files.get('public/en/index/terms-0.1.bin')!
  files.delete('public/en/index/terms-0.1.bin')
  kb.warm()
  await new Promise((resolve) => setTimeout(resolve))
  files.set('public/en/index/terms-0.1.bin', index)
  expect(await kb.search('invoice')).toHaveLength(1)
})

test('a search answers summaries with marks, and fetches the index once', async () => {
  const kb = await open()
  await kb.search('invoices')
  const [first] = await kb.search('invoices')
  expect(first).toMatchObject({ slug: 'invoices', sectionTitle: 'Billing', titleMarks: [{ start: 8, end: 15 }] })
  expect(fetched.filter((path) => path.includes('index'))).toHaveLength(1)
})

test('a bundle of another version is refused by name', async () => {
  const manifest = JSON.parse(String(files.get('public/en/manifest.json'))) as Manifest
  files.set('public/en/manifest.json', JSON.stringify({ ...manifest, version: 2 }))
  await expect(open()).rejects.toThrow('has version 2; this reader knows version 1.')
})

test('a manifest that is none is an error of the knowledge base', async () => {
  files.set('public/en/manifest.json', 'null')
  await expect(open()).rejects.toThrow(KnowledgeBaseError)
})

test('a regional language falls back to the language', async () => {
  expect((await open('en-GB')).locale).toBe('en')
})

test('a language that is not there is an error that names the file', async () => {
  await expect(open('fr')).rejects.toThrow(new KnowledgeBaseError('/kb/public/fr/manifest.json answered 404.', 404))
})

test('a former slug leads to the article', async () => {
  expect(await (await open()).article('receipts')).toMatchObject({ slug: 'invoices' })
})

test('an article that was never there is null', async () => {
  expect(await (await open()).article('nothing')).toBeNull()
})

test('a file that a release replaced meanwhile is found through the new manifest', async () => {
  const kb = await open()
  await publish('2', [entry('invoices', 'Find an invoice', 'articles/invoices.2.json')])
  expect(await kb.article('invoices')).toMatchObject({ slug: 'invoices' })
  expect(await kb.search('invoice')).toHaveLength(1)
})

test('articles are suggested by the address of the page', async () => {
  const kb = await open()
  expect(await kb.suggest({ url: 'https://app.example.com/billing/plans?x=1' })).toHaveLength(1)
  expect(await kb.suggest({ url: '/settings' })).toEqual([])
})

test('a search that fails can be tried again', async () => {
  const kb = await open()
  const index = files.get('public/en/index/terms-0.1.bin')!
  files.delete('public/en/index/terms-0.1.bin')
  await expect(kb.search('invoice')).rejects.toBeInstanceOf(KnowledgeBaseError)
  files.set('public/en/index/terms-0.1.bin', index)
  expect(await kb.search('invoice')).toHaveLength(1)
})

test('a file that is back is read, though the browser has kept that it was missing', async () => {
  const missed = new Set<string>()
  const throughCache: typeof fetch = async (input, init) => {
    const { url } = new Request(input)
    if (missed.has(url) && init?.cache === 'default') return new Response(null, { status: 404 })
    const answer = await serve(input)
    if (answer.status === 404) missed.add(url)
    return answer
  }
  const kb = await loadKnowledgeBase({ url: BASE, locale: 'en', fetch: throughCache })
  const index = files.get('public/en/index/terms-0.1.bin')!
  files.delete('public/en/index/terms-0.1.bin')
  await expect(kb.search('invoice')).rejects.toBeInstanceOf(KnowledgeBaseError)
  files.set('public/en/index/terms-0.1.bin', index)
  expect(await kb.search('invoice')).toHaveLength(1)
})

test('confidence is highest for the best result, and explained on demand', async () => {
  const kb = await open()
  const [plain] = await kb.search('invoice')
  const [explained] = await kb.search('invoice', { explain: true })
  expect(plain!.confidence).toBeGreaterThan(0)
  expect(plain!.confidence).toBeLessThan(1)
  expect(plain).not.toHaveProperty('explanation')
  expect(explained!.explanation).toContainEqual({ term: 'invoic', by: 'match', score: expect.any(Number) })
  const sum = explained!.explanation!.reduce((total, { score }) => total + score, 0)
  expect(sum).toBeCloseTo(explained!.score)
})

test('an index that was cut off, or is of other articles, is an error of the knowledge base', async () => {
  const index = files.get('public/en/index/terms-0.1.bin') as Uint8Array<ArrayBuffer>
  const kb = await open()
  files.set('public/en/index/terms-0.1.bin', index.slice(0, -1))
  await expect(kb.search('invoice')).rejects.toThrow(KnowledgeBaseError)
  files.set('public/en/index/terms-0.1.bin', 'no index')
  await expect(kb.search('invoice')).rejects.toThrow(/\w\.$/)
  files.set('public/en/index/terms-0.1.bin', deflateSync(new Uint8Array((await writeSearchIndex([])).files.terms[0]!)))
  await expect(kb.search('invoice')).rejects.toThrow(/of other articles than the 1 of the manifest\.$/)
})

test('a list of articles that lacks one is an error of the knowledge base', async () => {
  const manifest = JSON.parse(String(files.get('public/en/manifest.json'))) as Manifest
  const { manifest: index, files: shards } = await writeSearchIndex([], { slugs: new Map([['invoices', 0]]) })
  const large = { ...manifest, index, articles: [], entriesPerFile: 1 }
  files.set('public/en/manifest.json', JSON.stringify(large))
  files.set('public/en/index/slugs-0.1.bin', deflateSync(new Uint8Array(shards.slugs[0]!)))
  files.set('public/en/index/entries-0.1.json', '[]')
  await expect((await open()).article('invoices')).rejects.toThrow(
    new KnowledgeBaseError('The knowledge base lists no article at position 0.', 0),
  )
})

test('results keep to the articles that their index speaks of when a release comes out', async () => {
  const kb = await open()
  await kb.search('invoice')
  await publish('2', [entry('plans', 'Change plan', 'articles/plans.2.json')])
  files.delete('public/en/articles/invoices.1.json')
  expect(await kb.article('plans')).toBeNull()
  expect(await kb.search('invoice')).toMatchObject([{ slug: 'invoices' }])
})

test('a passage is the part of an article that answers, found in the file that opening it reads', async () => {
  const kb = await open()
  expect(await kb.passage('receipts', 'invoice')).toEqual({
    text: 'Every bill is listed below Invoices.',
    marks: [{ start: 27, end: 35 }],
    heading: { id: 'download', title: 'Download' },
  })
  fetched = []
  await kb.article('invoices')
  await kb.passage('invoices', 'bill')
  expect(fetched).toEqual([])
})

test('another word for the same thing is marked where it brought the article', async () => {
  await publish('1', [
    entry('bills', 'Find a bill', 'articles/bills.1.json'),
    entry('plans', 'Change plan', 'articles/plans.1.json'),
  ])
  const kb = await open()
  const [first] = await kb.search('receipt ')
  expect(first).toMatchObject({ slug: 'bills', titleMarks: [{ start: 7, end: 11 }] })
  expect((await kb.passage('bills', 'receipt '))!.marks).toContainEqual({ start: 6, end: 10 })
})

test('there is no passage of an article that is not there, or for words that it lacks', async () => {
  const kb = await open()
  expect(await kb.passage('nothing', 'invoice')).toBeNull()
  expect(await kb.passage('invoices', 'zeppelin')).toBeNull()
  expect(await kb.passage('invoices', ' ')).toBeNull()
})

test('a passage that is no longer wanted is not waited for', async () => {
  const kb = await open()
  await expect(kb.passage('invoices', 'invoice', { signal: AbortSignal.abort() })).rejects.toThrow('aborted')
})

test('each query gets its own answer, in whatever order the files arrive', async () => {
  await publish('1', [entry('a', 'Invoices', 'articles/a.1.json'), entry('b', 'Bills', 'articles/b.1.json')])
  const held = new Map<string, () => void>()
  const slowly: typeof fetch = async (input) => {
    const path = new Request(input).url
    if (path.includes('articles/')) await new Promise<void>((resolve) => held.set(path.slice(-8, -7), resolve))
    return serve(input)
  }
  const kb = await loadKnowledgeBase({ url: BASE, locale: 'en', fetch: slowly })
  await kb.search('invoices')
  const first = kb.passage('a', 'invoices')
  const second = kb.passage('b', 'bill')
  await expect.poll(() => held.size).toBe(2)
  held.get('b')!()
  expect((await second)!.marks).toEqual([{ start: 6, end: 10 }])
  held.get('a')!()
  expect((await first)!.marks).toEqual([{ start: 27, end: 35 }])
})

test.each([undefined, null, 5, {}, []])('a query that is %o is a mistake, told by name', async (query) => {
  const kb = await open()
  const wrong = query as never
  await expect(kb.search(wrong)).rejects.toThrow(TypeError)
  await expect(kb.passage('invoices', wrong)).rejects.toThrow('query must be a string')
  await expect(kb.passage(wrong, 'invoices')).rejects.toThrow('slug must be a string')
  await expect(kb.suggest({ query: wrong })).rejects.toThrow('query must be a string')
})

test.each([undefined, null, 5, ['invoices']])('a name that is %o is a mistake, told by name', async (value) => {
  const kb = await open()
  const wrong = value as never
  await expect(kb.article(wrong)).rejects.toThrow('slug must be a string')
  await expect(kb.suggest({ url: wrong })).rejects.toThrow('url must be a string')
  await expect(loadKnowledgeBase({ url: BASE, locale: wrong })).rejects.toThrow('locale must be a string')
  await expect(loadKnowledgeBase({ url: wrong, locale: 'en' })).rejects.toThrow('url must be a string')
})

test.each([undefined, null, 'invoices', [5]])('slugs that are %o are a mistake, told by name', async (slugs) => {
  const kb = await open()
  await expect(kb.suggest({ slugs: slugs as never })).rejects.toThrow('slugs must be a list of strings')
})

test.each([-1, Number.NaN, '3', null])('a limit of %s is a mistake, told by name', async (limit) => {
  const wrong = { limit: limit as number }
  const kb = await open()
  await expect(kb.search('invoice', wrong)).rejects.toThrow(`limit must be a number from 0 on, got ${limit}.`)
  await expect(kb.suggest({ query: 'invoice' }, wrong)).rejects.toThrow('limit must be')
  await expect(kb.popular(limit as number)).rejects.toThrow('limit must be')
  await expect(kb.categories(wrong)).rejects.toThrow('limit must be')
})

test('a limit of nothing gives nothing', async () => {
  const kb = await open()
  expect(await kb.search('invoice', { limit: 0 })).toEqual([])
  expect(await kb.suggest({ query: 'invoice' }, { limit: 0 })).toEqual([])
})

test('no query makes search, passage or suggest fail', async () => {
  const kb = await open()
  const ask = async (query: string) => {
    expect(Array.isArray(await kb.search(query))).toBe(true)
    expect(Array.isArray(await kb.suggest({ query }))).toBe(true)
    await kb.passage('invoices', query)
  }
  for (const query of BAD_QUERIES) await ask(query)
  await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary' }), ask))
})
