import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { KnowledgeBaseError, loadKnowledgeBase } from '../search/index.ts'
import type { Bundle } from './assemble-bundle.ts'
import type { OutputFiles } from './bundle-content.ts'
import { allFiles } from './write-bundle.ts'

const BASE = 'https://help.example.com/kb/'
const FOLDER = 'kb/public/en/'
const ARTICLES = 400
const SECTION = 100

/** Enough text for an index in shards and entries in files. Each article is the only one with its own word. */
function largeBundle(): Bundle {
  const articles: Bundle['articles'] = Array.from({ length: ARTICLES }, (_, at) => {
    const slug = `article-about-the-${own(at)}-and-what-else-there-is-to-know`
    const section = `section-${Math.floor(at / SECTION)}`
    const title = `The ${own(at)} of ${common(at)}`
    const summary = `What the ${own(at)} does.`
    const body = Array.from({ length: 200 }, (_word, word) => common(at * 7 + word * (word % 5))).join(' ')
    return {
      urls: at === 123 ? ['/settings*'] : [],
      document: { slug, lang: 'en', title, summary, questions: [], keywords: [], body },
      article: {
        slug,
        title,
        summary,
        section,
        lang: 'en',
        kind: 'article',
        sectionTitle: section,
        updated: null,
        related: [],
        body: [],
        steps: [],
      },
    }
  })
  const sections = [0, 1, 2, 3].map((id) => ({ id: `section-${id}`, title: `S${id}`, description: '', lang: 'en' }))
  const aliases = { formerly: articles[7]!.article.slug }
  return {
    audience: 'public',
    locale: 'en',
    defaultLocale: 'en',
    sections,
    articles,
    aliases,
    images: new Map(),
    synonyms: new Map(),
  }
}
const own = (at: number) => `q${[...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}zz`
const common = (at: number) => `word${[...String(at % 700)].map((digit) => 'klmnopqrst'[Number(digit)]).join('')}`

const released = await allFiles([largeBundle()])
let files: OutputFiles
let fetched: string[]
/** Files that never arrive. */
let silent: (path: string) => boolean

beforeEach(() => {
  files = new Map(released)
  fetched = []
  silent = () => false
})
afterEach(() => void vi.useRealTimers())

const serve: typeof fetch = async (input, init) => {
  const path = new URL(new Request(input).url).pathname.slice(1)
  fetched.push(path.slice(FOLDER.length))
  if (silent(path)) await new Promise((_, reject) => init!.signal!.addEventListener('abort', () => reject(new Error())))
  const content = files.get(path)
  return content ? new Response(new Uint8Array(content)) : new Response(null, { status: 404 })
}
const open = () => loadKnowledgeBase({ url: BASE, locale: 'en', fetch: serve })
const ofIndex = (name: RegExp) => [...files.keys()].filter((path) => name.test(path))
const untilFetched = (name: string) => vi.waitFor(() => expect(fetched.some((path) => path.includes(name))).toBe(true))
const shardsRead = () => fetched.filter((path) => path.includes('terms-'))

test('a question reads a few files of terms and of entries, and never one twice', async () => {
  const kb = await open()
  const [first] = await kb.search(`${own(42)} ${common(3)} `)
  expect(first).toMatchObject({ slug: largeBundle().articles[42]!.article.slug, sectionTitle: 'S0' })
  expect(shardsRead().length).toBeLessThan(ofIndex(/terms-/).length / 5)
  const before = fetched.length
  await Promise.all([kb.search(`${own(42)} `), kb.search(`${own(42)} ${common(3)} `)])
  expect(fetched).toHaveLength(before)
})

test('two who ask at once share the files, and one who stops waiting does not stop the other', async () => {
  const kb = await open()
  const impatient = new AbortController()
  const stopped = kb.search(`${own(42)} `, { signal: impatient.signal })
  const other = kb.search(`${own(42)} `)
  impatient.abort()
  await expect(stopped).rejects.toThrow('abort')
  expect(await other).toHaveLength(1)
  expect(new Set(fetched).size).toBe(fetched.length)
})

test('articles are found by slug, former slug, page and section without reading all entries', async () => {
  const kb = await open()
  expect(await kb.article('formerly')).toMatchObject({ title: 'The qhzz of wordr' })
  expect(await kb.article('nothing')).toBeNull()
  expect(await kb.suggest({ url: '/settings/mail' })).toMatchObject([{ title: `The ${own(123)} of ${common(123)}` }])
  expect(await kb.suggest({ slugs: ['formerly', 'nothing'] })).toHaveLength(1)
  expect((await kb.popular()).map(({ section }) => section)).toEqual([
    'section-0',
    'section-1',
    'section-2',
    'section-3',
  ])
  const [third] = await kb.categories({ section: 'section-2', limit: 3 })
  expect(third).toMatchObject({ count: SECTION, articles: [{ section: 'section-2' }, {}, {}] })
  expect(fetched.filter((path) => path.includes('entries-')).length).toBeLessThan(10)
})

test('the word being typed is completed, and a misspelt one corrected, from the files of words', async () => {
  const kb = await open()
  expect((await kb.search('wor')).length).toBeGreaterThan(0)
  expect((await kb.search('wrodlll ')).length).toBeGreaterThan(0)
  expect(fetched.some((path) => path.includes('guesses-'))).toBe(true)
})

test('the word being typed is sought among the beginnings before it is known whether it is a whole word', async () => {
  const kb = await open()
  silent = (path) => path.includes('terms-')
  vi.useFakeTimers()
  const searching = kb.search('wor')
  await untilFetched('guesses-')
  await vi.advanceTimersByTimeAsync(60_000)
  expect((await searching).missing).toBe(1)
})

test('entries of what the known words found do not wait for guesses at the others', async () => {
  const kb = await open()
  silent = (path) => path.includes('guesses-')
  vi.useFakeTimers()
  const searching = kb.search(`${own(42)} xyzzy `)
  await untilFetched('entries-')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await searching).toHaveLength(1)
})

test('a file that is damaged, or gone, costs only its words, is told, and is fetched anew with the next search', async () => {
  const kb = await open()
  await kb.search(`${own(42)} `)
  const [shard] = shardsRead()
  for (const content of [new Uint8Array([1, 2, 3]), released.get(FOLDER + shard!)!.slice(0, -5), undefined]) {
    const fresh = await open()
    if (content) files.set(FOLDER + shard!, content)
    else files.delete(FOLDER + shard!)
    const found = await fresh.search(`${own(42)} ${common(3)} `)
    expect(found.missing).toBe(1)
    expect(found.length).toBeGreaterThan(0)
    files.set(FOLDER + shard!, released.get(FOLDER + shard!)!)
    expect((await fresh.search(`${own(42)} ${common(3)} `)).missing).toBe(0)
  }
})

test('where none of the files can be had, search fails as a whole', async () => {
  const kb = await open()
  for (const path of ofIndex(/index\//)) files.delete(path)
  await expect(kb.search(`${own(42)} `)).rejects.toBeInstanceOf(KnowledgeBaseError)
})

test('a file that does not arrive in time is done without', async () => {
  const kb = await open()
  await kb.search(`${own(42)} `)
  const [shard] = shardsRead()
  silent = (path) => path.endsWith(shard!)
  const fresh = await open()
  await fresh.search(`${common(3)} `)
  vi.useFakeTimers()
  const searching = fresh.search(`${own(42)} ${common(3)} `)
  await vi.advanceTimersByTimeAsync(60_000)
  expect((await searching).missing).toBe(1)
})

test('when a release comes out between two files, the question is put to the new one as a whole', async () => {
  const kb = await open()
  await kb.search(`${common(3)} `)
  const bundle = largeBundle()
  // In the new release every article is another one.
  files = await allFiles([{ ...bundle, articles: bundle.articles.toReversed().map(rename), aliases: {} }])
  const found = await kb.search(`${own(42)} `)
  expect(found).toMatchObject([{ slug: expect.stringMatching(/^new-.*-qeczz-/) }])
  expect(fetched.filter((path) => path === 'manifest.json')).toHaveLength(2)
})

function rename(bundled: Bundle['articles'][number], at: number): Bundle['articles'][number] {
  const { article, document } = bundled
  const slug = `new-${article.slug}`
  const section = `section-${Math.floor(at / SECTION)}`
  return { ...bundled, article: { ...article, slug, section }, document: { ...document, slug } }
}
