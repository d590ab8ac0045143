import { readHeader } from '../../index/header.ts'
import { openIndex } from '../../index/open-index.ts'
import { writeIndex, type PartialList } from '../../index/write-index.ts'
import { readPostings, toPartialList, unitsFor, type ArticleNumbers, type TermPostings } from '../postings.ts'
import type { Comparison } from './compare-documents.ts'

const NONE: ArticleNumbers = { articles: [], values: [] }

/** What is known of a term that no article has. */
export const UNKNOWN: TermPostings = { matches: NONE, trained: null, having: 0 }

/** Of a term what is said of documents that did not change, and learnt of those that are still there. */
export function whatStays({ matches, trained, having }: TermPostings, { moved, stale }: Comparison): TermPostings {
  const stays = moveAll(matches, (article) => (stale.has(article) ? null : moved[article]!))
  return {
    matches: stays,
    trained: trained && moveAll(trained, (article) => moved[article]!),
    having: having - (matches.articles.length - stays.articles.length),
  }
}

/**
 * A file of an index with what stays of it, and with what joins it.
 *
 * @param joining terms, each with the articles that have it besides, at their positions now
 */
export function rewriteFile(
  file: ArrayBuffer,
  comparison: Comparison,
  joining: Iterable<[term: string, ArticleNumbers]> = [],
): Uint8Array<ArrayBuffer> {
  const known = new Map<string, TermPostings>()
  openIndex(file).startingWith('', (entry) => {
    known.set(entry.term, whatStays(readPostings(entry, comparison.before), comparison))
  })
  for (const [term, { articles, values }] of joining) {
    const { matches, trained, having } = known.get(term) ?? UNKNOWN
    known.set(term, {
      matches: { articles: [...matches.articles, ...articles], values: [...matches.values, ...values] },
      trained,
      having: having + articles.length,
    })
  }
  const postings = new Map<string, PartialList>()
  for (const [term, found] of known) {
    if (found.having > 0 || found.trained) postings.set(term, toPartialList(found, comparison.after))
  }
  const { steps, largest } = readHeader(new Uint8Array(file))
  // Where nothing was worth anything, for want of words, there is no scale to keep to.
  return writeIndex({ units: unitsFor(comparison.after), postings, steps, ...(largest > 0 && { largest }) })
}

/** @param positionOf null: gone */
function moveAll({ articles, values }: ArticleNumbers, positionOf: (article: number) => number | null): ArticleNumbers {
  const stays = { articles: [] as number[], values: [] as number[] }
  for (const [at, article] of articles.entries()) {
    const position = positionOf(article)
    if (position === null) continue
    stays.articles.push(position)
    stays.values.push(values[at]!)
  }
  return stays
}
