import { beforeEach, expect, test } from 'vitest'
import type { Article, ArticleEntry, Manifest } from '../schemas/bundle.ts'
import { KnowledgeBaseError } from './fetch-file.ts'
import { loadKnowledgeBase } from './knowledge-base.ts'
import { writeSearchIndex } from './build/write-search-index.ts'

const BASE = 'https://help.example.com/kb/'
let files: Map<string, string | Uint8Array<ArrayBuffer>>
let fetched: string[]

function entry(slug: string, title: string, path: string, urls: string[] = []): ArticleEntry {
  return { slug, title, summary: '', section: 'billing', lang: 'en', kind: 'article', urls, path }
}

async function publish(hash: string, entries: ArticleEntry[]) {
  const documents = entries.map(({ slug, title, summary, lang }) => {
    return { slug, title, summary, lang, questions: [], keywords: [], body: '' }
  })
  const { file, calibration } = await writeSearchIndex(documents)
  const manifest: Manifest = {
    version: 1,
    locale: 'en',
    defaultLocale: 'en',
    index: `index.${hash}.bin`,
    calibration,
    sections: [{ id: 'billing', title: 'Billing', description: '', lang: 'en' }],
    articles: entries,
    aliases: { receipts: 'invoices' },
  }
  files = new Map<string, string | Uint8Array<ArrayBuffer>>([
    ['public/en/manifest.json', JSON.stringify(manifest)],
    [`public/en/index.${hash}.bin`, file],
    ...entries.map(({ slug, title, path }): [string, string] => [
      `public/en/${path}`,
      JSON.stringify({ slug, title } satisfies Partial<Article>),
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
  await publish('1', [entry('invoices', 'Find an invoice', 'articles/invoices.1.json', ['/billing*'])])
})

test('opening fetches the manifest and nothing else', async () => {
  await open()
  expect(fetched).toEqual(['public/en/manifest.json'])
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
  const index = files.get('public/en/index.1.bin')!
  files.delete('public/en/index.1.bin')
  await expect(kb.search('invoice')).rejects.toBeInstanceOf(KnowledgeBaseError)
  files.set('public/en/index.1.bin', index)
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
  const index = files.get('public/en/index.1.bin') as Uint8Array<ArrayBuffer>
  const kb = await open()
  files.set('public/en/index.1.bin', index.slice(0, -1))
  await expect(kb.search('invoice')).rejects.toThrow(KnowledgeBaseError)
  files.set('public/en/index.1.bin', (await writeSearchIndex([])).file)
  await expect(kb.search('invoice')).rejects.toThrow('of other articles than the 1 of the manifest')
})

test('results keep to the articles that their index speaks of when a release comes out', async () => {
  const kb = await open()
  await kb.search('invoice')
  await publish('2', [entry('plans', 'Change plan', 'articles/plans.2.json')])
  files.delete('public/en/articles/invoices.1.json')
  expect(await kb.article('plans')).toBeNull()
  expect(await kb.search('invoice')).toMatchObject([{ slug: 'invoices' }])
})
