import type { Browser, CDPSession } from 'playwright-core'
import type { AskForCount, CostEngine, FetchedFiles } from './cost-engine.ts'

/** What an engine cost in one fresh page. */
export type PageCost = {
  /** From the fetched files to being ready to be asked. */
  loadMs: number
  /** The same and the first answer: what is put off until then shows here. */
  firstAnswerMs: number
  heapMB: number
  /** Of each query but the first, in order; fewer than asked where an engine takes too long. */
  queryMs: number[]
  /** Share of the queries that found anything. */
  found: number
}

/** An engine that takes seconds for a question is not asked all of them. */
const LONGEST_MS = 20_000

/** @param base address of the engine's module and its index: `<base>/engine.js`, `<base>/index/<file>` */
export async function measureInPage(
  browser: Browser,
  origin: string,
  engine: { script: string; index: string; files: readonly string[] },
  queries: readonly string[],
): Promise<PageCost> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.goto(origin)
    const session = await context.newCDPSession(page)
    await page.evaluate(importEngine, engine.script)
    const before = await usedMB(session)
    await page.evaluate(fetchAll, engine)
    const { loadMs, firstAnswerMs } = await page.evaluate(openEngine, queries[0]!)
    const after = await usedMB(session)
    const asked = await page.evaluate(askAll, { queries: queries.slice(1), longestMs: LONGEST_MS })
    return { loadMs, firstAnswerMs, heapMB: after - before, ...asked }
  } finally {
    await context.close()
  }
}

/** What the page keeps between steps. */
type BenchPage = typeof globalThis & { bench: { engine: CostEngine; files: FetchedFiles; ask: AskForCount } }

async function importEngine(script: string) {
  const { engine } = (await import(script)) as { engine: CostEngine }
  ;(globalThis as BenchPage).bench = { engine, files: {}, ask: () => 0 }
}

async function fetchAll({ index, files }: { index: string; files: readonly string[] }) {
  const { bench } = globalThis as BenchPage
  for (const name of files) {
    const response = await fetch(`${index}/${encodeURIComponent(name)}`)
    bench.files[name] = name.endsWith('.json') ? await response.text() : await response.arrayBuffer()
  }
}

async function openEngine(firstQuery: string) {
  const { bench } = globalThis as BenchPage
  const start = performance.now()
  bench.ask = await bench.engine.open(bench.files)
  const loaded = performance.now()
  await bench.ask(firstQuery)
  const answered = performance.now()
  // What an engine keeps of its files it holds by itself.
  bench.files = {}
  return { loadMs: loaded - start, firstAnswerMs: answered - start }
}

async function askAll({ queries, longestMs }: { queries: readonly string[]; longestMs: number }) {
  const { ask } = (globalThis as BenchPage).bench
  const queryMs: number[] = []
  let found = 0
  const begin = performance.now()
  for (const query of queries) {
    const start = performance.now()
    if ((await ask(query)) > 0) found++
    queryMs.push(performance.now() - start)
    if (performance.now() - begin > longestMs) break
  }
  return { queryMs, found: found / queryMs.length }
}

/** The page's heap and the buffers it holds, after everything that can go has gone. */
async function usedMB(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage')
  return (usedSize + backingStorageSize) / 2 ** 20
}
