import { launchBrowser } from '../../scripts/browser/launch-browser.ts'
import { findBrowserHere } from '../../scripts/browser/this-machine.ts'
import type { BenchData } from '../data.ts'
import type { Options } from '../options.ts'
import { installPagefind } from '../pagefind/install-pagefind.ts'
import { measurePagefind, type PagefindFigures } from '../pagefind/measure-pagefind.ts'
import { target, type PartReport, type Table, type Target } from '../report.ts'
import {
  chooseQueries,
  KINDS_OF_FILES,
  measureFirstResults,
  type FirstResults,
  type Spread,
} from './measure-first-results.ts'

/** Bytes by number of articles. */
const TARGETS_KB: Record<number, { p50: number; p95: number }> = {
  1_000: { p50: 25, p95: 45 },
  10_000: { p50: 25, p95: 45 },
  100_000: { p50: 45, p95: 90 },
}
const MOST_ROUND_TRIPS = 2
const TIMES_FEWER = 8
/** Beyond, Pagefind's index takes longer to make than all the rest together. */
const MOST_FOR_PAGEFIND = 10_000

type Row = FirstResults & { pagefind: PagefindFigures | null }

/** What a visitor waits for: from opening a knowledge base to the first results of a pasted question. */
export async function reportFirstResults({ articles, sets }: BenchData, options: Options): Promise<PartReport> {
  const questions = sets.flatMap(({ queries }) => queries.map(({ text }) => text))
  const ours = await measureFirstResults(articles, questions, options.articles)
  const rows: Row[] = ours.map((row) => ({ ...row, pagefind: null }))
  const pagefind = await installPagefind()
  if (pagefind) {
    const browser = await launchBrowser(await findBrowserHere())
    try {
      for (const size of options.articles.filter((articles) => articles <= MOST_FOR_PAGEFIND)) {
        const kinds = chooseQueries(articles, questions)
        const figures = await measurePagefind(pagefind, browser, articles, size, kinds)
        for (const row of rows.filter((candidate) => candidate.articles === size)) {
          row.pagefind = figures.find(({ queries }) => queries === row.queries)!
        }
      }
    } finally {
      await pagefind.close()
      await browser.close()
    }
  }
  return { tables: [bytesTable(rows), billTable(rows)], targets: rows.flatMap(targetsOf), packages: [], figures: rows }
}

function bytesTable(rows: readonly Row[]): Table {
  return {
    title: 'Data fetched from opening to the first results of a question (KB, scripts not counted)',
    columns: [
      'articles, questions',
      'Firstline p50',
      'p95',
      'most',
      'round trips',
      'files',
      'whole index',
      'Pagefind p50',
      'p95',
      'whole index',
    ],
    rows: rows.map((row) => [
      `${row.articles.toLocaleString('en')}, ${row.queries}`,
      ...cells(row.bytesKB),
      `${row.roundTrips.p50}–${row.roundTrips.max}`,
      `${row.requests.p50}–${row.requests.max}`,
      Math.round(row.wholeKB).toLocaleString('en'),
      ...(row.pagefind
        ? [...cells(row.pagefind.bytesKB).slice(0, 2), Math.round(row.pagefind.wholeKB).toLocaleString('en')]
        : ['–', '–', '–']),
    ]),
    note:
      'As sent: files of terms are compressed by the build, JSON by the server (brotli 5). Round trips are those that wait ' +
      'for one another, after the manifest. Pagefind 1.6.0: what `pagefind.js` fetches for a search and its first five ' +
      'results, 40 questions of each kind; at 10,000 articles at most.',
  }
}

function billTable(rows: readonly Row[]): Table {
  return {
    title: 'Of that, half of the questions and 95 % of them fetch at most (KB)',
    columns: ['articles, questions', ...KINDS_OF_FILES],
    rows: rows.map(({ articles, queries, billKB }) => [
      `${articles.toLocaleString('en')}, ${queries}`,
      ...KINDS_OF_FILES.map((kind) => cells(billKB[kind]).slice(0, 2).join(', ')),
    ]),
    note: 'Terms: the lists of words; guesses: words with their numbers, for completing and correcting; entries: titles.',
  }
}

const cells = ({ p50, p95, max }: Spread) => [p50, p95, max].map((value) => value.toFixed(1))

function targetsOf({ articles, queries, bytesKB, roundTrips, pagefind }: Row): Target[] {
  const bound = TARGETS_KB[articles]
  if (!bound) return []
  const of = `at ${articles.toLocaleString('en')} articles, ${queries}`
  return [
    target(`To the first results ${of}, p50`, bytesKB.p50, { atMost: bound.p50 }, ' KB'),
    target(`The same, p95`, bytesKB.p95, { atMost: bound.p95 }, ' KB'),
    target(`Round trips that wait for one another, most`, roundTrips.max, { atMost: MOST_ROUND_TRIPS }),
    ...(pagefind
      ? [target('Times fewer bytes than Pagefind, p50', pagefind.bytesKB.p50 / bytesKB.p50, { atLeast: TIMES_FEWER })]
      : []),
  ]
}
