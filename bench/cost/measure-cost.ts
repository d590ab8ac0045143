import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { makeCorpus, toSearchDocument, type CorpusArticle } from '../corpus.ts'
import { makeQueries } from '../queries.ts'
import { median, percentile } from '../statistics.ts'
import { removeTemporary, temporaryFolder } from '../temporary-folder.ts'
import { buildIndex, type Build } from './build-index.ts'
import { bundleEngines } from './bundle-engines.ts'
import { weigh, type Weight } from './compress.ts'
import type { CostDocument } from './cost-engine.ts'
import { measureInPage, type PageCost } from './measure-page.ts'
import { PEERS } from './peers.ts'
import { serve } from './serve.ts'

/** What one engine costs. Medians over pages. */
export type Cost = {
  name: string
  build: Build
  weight: Weight
  loadMs: number
  firstAnswerMs: number
  heapMB: number
  queryMs: { p50: number; p99: number; count: number }
  /** Share of the queries that found anything. */
  found: number
}

const QUERIES = 200
/** Fresh pages for each engine, taking turns, so that what else the machine does hits all alike. */
const ROUNDS = 5

/** Measures all engines on the same articles, in the same browser. */
export async function measureCost(
  browser: Browser,
  base: readonly CorpusArticle[],
  size: number,
  say: (line: string) => void,
): Promise<Cost[]> {
  const folder = await temporaryFolder()
  const served = await serve(folder)
  try {
    await bundleEngines(folder)
    const documents = join(folder, 'documents.json')
    await writeFile(documents, JSON.stringify(makeCorpus(base, size).map(toCostDocument)))
    const built: { build: Build; weight: Weight }[] = []
    for (const { module, name } of PEERS) {
      const index = join(folder, 'index', module)
      const build = await buildIndex(module, documents, index)
      const weight = await weigh(build.files.map((file) => join(index, file)))
      say(`${name}: built in ${build.seconds.toFixed(1)} s, ${(weight.raw / 1e6).toFixed(1)} MB`)
      built.push({ build, weight })
    }
    const queries = makeQueries(base, QUERIES)
    const pages: PageCost[][] = PEERS.map(() => [])
    for (let round = 1; round <= ROUNDS; round++) {
      for (const [at, { module }] of PEERS.entries()) {
        const { files } = built[at]!.build
        const engine = { script: `/${module}.js`, index: `/index/${module}`, files }
        pages[at]!.push(await measureInPage(browser, served.origin, engine, queries))
      }
      say(`round ${round} of ${ROUNDS} done`)
    }
    return PEERS.map(({ name }, at) => ({ name, ...built[at]!, ...summarise(pages[at]!) }))
  } finally {
    await served.stop()
    await removeTemporary(folder)
  }
}

export function toCostDocument(article: CorpusArticle, id: number): CostDocument {
  const { title, body } = toSearchDocument(article)
  return { id, title, body }
}

function summarise(pages: readonly PageCost[]): Omit<Cost, 'name' | 'build' | 'weight'> {
  const of = (value: (page: PageCost) => number) => median(pages.map(value))
  return {
    loadMs: of(({ loadMs }) => loadMs),
    firstAnswerMs: of(({ firstAnswerMs }) => firstAnswerMs),
    heapMB: of(({ heapMB }) => heapMB),
    queryMs: {
      p50: of(({ queryMs }) => percentile(queryMs, 50)),
      p99: of(({ queryMs }) => percentile(queryMs, 99)),
      count: pages[0]!.queryMs.length,
    },
    found: pages[0]!.found,
  }
}
