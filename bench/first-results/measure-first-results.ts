import { brotliCompressSync, constants } from 'node:zlib'
import type { Bundle } from '../../sdk/src/compile/assemble-bundle.ts'
import type { OutputFiles } from '../../sdk/src/compile/bundle-content.ts'
import { allFiles } from '../../sdk/src/compile/write-bundle.ts'
import { loadKnowledgeBase } from '../../sdk/src/search/load-knowledge-base.ts'
import { makeCorpus, toSearchDocument, type CorpusArticle } from '../corpus.ts'
import { createRandom, pick } from '../random.ts'
import { percentile } from '../statistics.ts'

const SEED = 2
const SECTIONS = 20
const QUERIES = 200
const TEMPLATES = ['how do i', 'where can i', 'problem with', 'i need help with', '']
const KB = 1_000

/** What is fetched, in the order in which a visitor needs it. */
export const KINDS_OF_FILES = ['manifest', 'terms', 'guesses', 'entries'] as const
type KindOfFile = (typeof KINDS_OF_FILES)[number]

/** Of many questions: what half of them cost at most, and 95 %, and the worst. */
export type Spread = { p50: number; p95: number; max: number }

/** What one size of a knowledge base costs a visitor who opens it and pastes a question. */
export type FirstResults = {
  articles: number
  queries: string
  /** Of everything a search can need, as it goes over the wire. */
  wholeKB: number
  files: number
  /** From opening to the first results, manifest included. */
  bytesKB: Spread
  /** The same, by what was fetched. */
  billKB: Record<KindOfFile, Spread>
  /** One after the other, each waiting for the one before, not counting the manifest. */
  roundTrips: Spread
  /** Files fetched, the manifest among them. */
  requests: Spread
  buildSeconds: number
}

/**
 * Measures bytes and round trips from opening a knowledge base to the first results of a question.
 *
 * @param base articles that larger corpora are made of
 * @param questions real ones, which the articles need not answer
 */
export async function measureFirstResults(
  base: readonly CorpusArticle[],
  questions: readonly string[],
  sizes: readonly number[],
): Promise<FirstResults[]> {
  const kinds = chooseQueries(base, questions)
  const rows: FirstResults[] = []
  for (const size of sizes) {
    const start = performance.now()
    const files = await allFiles([toBundle(makeCorpus(base, size))])
    const buildSeconds = (performance.now() - start) / 1_000
    const sent = new Map([...files].filter(([path]) => !path.includes('/articles/')).map((file) => wireBytes(...file)))
    for (const { name, texts } of kinds) {
      rows.push({ articles: size, queries: name, ...(await measure(files, sent, texts)), buildSeconds })
    }
  }
  return rows
}

/** What is asked: titles in other words, and questions that people asked. The same each time. */
export function chooseQueries(
  base: readonly CorpusArticle[],
  questions: readonly string[],
): { name: string; texts: string[] }[] {
  const random = createRandom(SEED)
  return [
    {
      name: 'titles, reworded',
      texts: Array.from({ length: QUERIES }, () => reword(pick(base, random).title, random)),
    },
    { name: 'real questions', texts: Array.from({ length: QUERIES }, () => pick(questions, random)) },
  ]
}

/** A title as somebody may ask for it: some words gone, in another order, in a question. */
function reword(title: string, random: () => number): string {
  const words = title.split(' ').filter(() => random() < 0.75)
  if (words.length > 2 && random() < 0.5) words.push(words.shift()!)
  return `${pick(TEMPLATES, random)} ${words.join(' ')}`.trim().toLowerCase()
}

function toBundle(articles: readonly CorpusArticle[]): Bundle {
  const perSection = Math.ceil(articles.length / SECTIONS)
  const sectionOf = (position: number) => `section-${Math.floor(position / perSection)}`
  const sections = [...new Set(articles.map((_, position) => sectionOf(position)))].map((id) => {
    return { id, title: id, description: '', lang: 'en' }
  })
  return {
    audience: 'public',
    locale: 'en',
    defaultLocale: 'en',
    sections,
    aliases: {},
    synonyms: new Map(),
    images: new Map(),
    articles: articles.map((article, position) => {
      const { title, lang, body, ...document } = toSearchDocument(article)
      const slug = `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${document.slug}`
      const section = sectionOf(position)
      return {
        // What an article says is read when it is opened, not before the first results.
        article: {
          slug,
          title,
          lang,
          summary: '',
          section,
          sectionTitle: section,
          kind: 'article',
          updated: null,
          related: [],
          body: [],
          steps: [],
        },
        urls: [],
        document: { ...document, slug, title, lang, body },
      }
    }),
  }
}

/** JSON as a server compresses it on its way; files of terms are compressed already. */
function wireBytes(path: string, content: Uint8Array): [string, number] {
  if (path.endsWith('.bin')) return [path, content.length]
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }
  return [path, brotliCompressSync(content, { params }).length]
}

async function measure(files: OutputFiles, sent: ReadonlyMap<string, number>, queries: readonly string[]) {
  const bills: Map<KindOfFile, number>[] = []
  const rounds: number[] = []
  const requests: number[] = []
  for (const query of queries) {
    const fetched: string[] = []
    let underWay = 0
    let round = -1
    const read = async (input: RequestInfo | URL): Promise<Response> => {
      const path = new URL(new Request(input).url).pathname.slice(1)
      fetched.push(path)
      if (underWay++ === 0) round++
      // Everything that is asked for at once arrives at once.
      await new Promise((resolve) => setImmediate(resolve))
      underWay--
      const content = files.get(path)
      return content ? new Response(new Uint8Array(content)) : new Response(null, { status: 404 })
    }
    const kb = await loadKnowledgeBase({ url: 'https://bench.invalid/kb/', locale: 'en', fetch: read })
    await kb.search(query)
    bills.push(billOf(fetched, sent))
    rounds.push(round)
    requests.push(fetched.length)
  }
  const whole = [...sent].filter(([path]) => path.includes('/index/'))
  return {
    wholeKB: whole.reduce((sum, [, size]) => sum + size, 0) / KB,
    files: whole.length,
    bytesKB: spread(bills.map((bill) => [...bill.values()].reduce((sum, bytes) => sum + bytes, 0) / KB)),
    billKB: Object.fromEntries(
      KINDS_OF_FILES.map((kind) => [kind, spread(bills.map((bill) => (bill.get(kind) ?? 0) / KB))]),
    ) as FirstResults['billKB'],
    roundTrips: spread(rounds),
    requests: spread(requests),
  }
}

function billOf(fetched: readonly string[], sent: ReadonlyMap<string, number>): Map<KindOfFile, number> {
  const bill = new Map<KindOfFile, number>()
  for (const path of fetched) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const kind = KINDS_OF_FILES.find((prefix) => name.startsWith(prefix))!
    bill.set(kind, (bill.get(kind) ?? 0) + sent.get(path)!)
  }
  return bill
}

export function spread(values: readonly number[]): Spread {
  return { p50: percentile(values, 50), p95: percentile(values, 95), max: percentile(values, 100) }
}
