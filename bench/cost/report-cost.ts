import { launchBrowser } from '../../scripts/browser/launch-browser.ts'
import { findBrowserHere } from '../../scripts/browser/this-machine.ts'
import type { BenchData } from '../data.ts'
import type { Options } from '../options.ts'
import { target, type PartReport, type Table, type Target } from '../report.ts'
import { measureCost, type Cost } from './measure-cost.ts'
import { PEERS } from './peers.ts'

/** The size of knowledge base that the targets speak of. */
const TARGET_SIZE = 10_000

/** What a search costs the page: beside MiniSearch and others, on the same text in the same Chromium. */
export async function reportCost({ articles }: BenchData, options: Options): Promise<PartReport> {
  const browser = await launchBrowser(await findBrowserHere())
  try {
    const sizes: { articles: number; costs: Cost[] }[] = []
    for (const size of options.articles) {
      const costs = await measureCost(browser, articles, size, (line) => console.log(`${size} articles: ${line}`))
      sizes.push({ articles: size, costs })
    }
    return {
      tables: sizes.map((size) => costTable(size, browser.version())),
      targets: sizes.filter(({ articles }) => articles === TARGET_SIZE).flatMap(({ costs }) => costTargets(costs)),
      packages: PEERS.flatMap(({ package: name }) => name ?? []),
      figures: { chromium: browser.version(), sizes },
    }
  } finally {
    await browser.close()
  }
}

function costTable({ articles, costs }: { articles: number; costs: Cost[] }, chromium: string): Table {
  return {
    title: `${articles.toLocaleString('en')} articles`,
    columns: [
      'engine',
      'index, MB',
      'brotli, MB',
      'load, ms',
      'and first answer, ms',
      'memory, MB',
      'query p50, ms',
      'p99, ms',
      'build, s',
    ],
    rows: costs.map(({ name, build, weight, queryMs, ...page }) => [
      name,
      megabytes(weight.raw),
      `${megabytes(weight.brotli)} (${weight.quality})`,
      number(page.loadMs),
      number(page.firstAnswerMs),
      number(page.heapMB),
      number(queryMs.p50),
      number(queryMs.p99),
      number(build.seconds),
    ]),
    note: `${PEERS.map(({ name, settings }) => `${name}: ${settings}`).join('; ')}. In Chromium ${chromium}.`,
  }
}

function costTargets(costs: readonly Cost[]): Target[] {
  const find = (wanted: string) => costs.find(({ name }) => name === wanted)!
  const [ours, theirs] = [find('Firstline'), find('MiniSearch')]
  const share = (of: (cost: Cost) => number) => (100 * of(ours)) / of(theirs)
  const text = (what: string) => `${what} at ${TARGET_SIZE.toLocaleString('en')} articles, of MiniSearch’s`
  return [
    target(
      text('Whole index after brotli'),
      share(({ weight }) => weight.brotli),
      { atMost: 60 },
      ' %',
    ),
    target(
      text('Time to load'),
      share(({ loadMs }) => loadMs),
      { atMost: 2 },
      ' %',
    ),
    target(
      text('Memory'),
      share(({ heapMB }) => heapMB),
      { atMost: 10 },
      ' %',
    ),
    target(
      text('Query p50'),
      share(({ queryMs }) => queryMs.p50),
      { atMost: 100 },
      ' %',
    ),
    target(
      text('Query p99'),
      share(({ queryMs }) => queryMs.p99),
      { atMost: 100 },
      ' %',
    ),
  ]
}

const megabytes = (bytes: number) => number(bytes / 1e6)

/** Three digits are as many as a second run agrees on. */
function number(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
