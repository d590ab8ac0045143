import { statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { makeCorpus, toSearchDocument, type CorpusArticle } from '../corpus.ts'
import { serve, type Served } from '../cost/serve.ts'
import { spread, type Spread } from '../first-results/measure-first-results.ts'
import { removeTemporary, temporaryFolder } from '../temporary-folder.ts'
import type { Pagefind } from './install-pagefind.ts'

export type PagefindFigures = { queries: string; bytesKB: Spread; wholeKB: number }

const KB = 1_000
/** Of each kind; a fresh page for each, so that nothing is cached. */
const QUERIES = 40
/** Results that are shown, each with its own file of text. */
const SHOWN = 5
/** Code, as Firstline's is, and counted of neither. */
const CODE = /\.js$|wasm\.[^/]*\.pagefind$/

/** Bytes that Pagefind's own interface for browsers fetches from opening to the first results. */
export async function measurePagefind(
  pagefind: Pagefind,
  browser: Browser,
  articles: readonly CorpusArticle[],
  size: number,
  kinds: readonly { name: string; texts: readonly string[] }[],
): Promise<PagefindFigures[]> {
  const folder = await temporaryFolder()
  const served = await serve(folder)
  try {
    await writePagefindIndex(pagefind, makeCorpus(articles, size), join(folder, 'pagefind'))
    const wholeKB = (await sizeOf(join(folder, 'pagefind'))) / KB
    const figures: PagefindFigures[] = []
    for (const { name, texts } of kinds) {
      const bytes: number[] = []
      for (const query of texts.slice(0, QUERIES)) bytes.push((await fetchedFor(query, browser, served)) / KB)
      figures.push({ queries: name, bytesKB: spread(bytes), wholeKB })
    }
    return figures
  } finally {
    await served.stop()
    await removeTemporary(folder)
  }
}

/** Makes Pagefind's index, and its interfaces for browsers beside it. */
export async function writePagefindIndex(
  pagefind: Pagefind,
  articles: readonly CorpusArticle[],
  outputPath: string,
): Promise<void> {
  const { index } = await pagefind.createIndex({ forceLanguage: 'en' })
  for (const article of articles) {
    const { slug, title, body } = toSearchDocument(article)
    await index!.addCustomRecord({ url: `/${slug}/`, content: `${title}\n${body}`, language: 'en', meta: { title } })
  }
  await index!.writeFiles({ outputPath })
}

async function fetchedFor(query: string, browser: Browser, { origin, asked }: Served): Promise<number> {
  asked.length = 0
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.goto(origin)
    await page.evaluate(searchWithPagefind, { query, shown: SHOWN })
  } finally {
    await context.close()
  }
  return asked.filter((path) => !CODE.test(path)).reduce((sum, path) => sum + statSync(path).size, 0)
}

async function searchWithPagefind({ query, shown }: { query: string; shown: number }): Promise<void> {
  type BrowserPagefind = { search: (words: string) => Promise<{ results: { data: () => Promise<unknown> }[] }> }
  // A name that a bundler cannot resolve, as it is the page's.
  const address = '/pagefind/pagefind.js'
  const pagefind = (await import(address)) as BrowserPagefind
  const { results } = await pagefind.search(query)
  await Promise.all(results.slice(0, shown).map((result) => result.data()))
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  return names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /\.pf_(?:index|meta)$/.test(path))
    .reduce((sum, path) => sum + statSync(path).size, 0)
}
