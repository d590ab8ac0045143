import { readHeader } from '../../index/header.ts'
import { openIndex } from '../../index/open-index.ts'
import { writeIndex, type PartialList } from '../../index/write-index.ts'
import { readPostings, toPartialList, unitsFor, type ArticleNumbers, type TermPostings } from '../postings.ts'
import type { Comparison } from './compare-documents.ts'

const NONE: ArticleNumbers = { articles: [], values: [] }

/** How many articles have a term that had it before and did not change. */
export function stillHaving({ matches, having }: TermPostings, { stale }: Comparison): number {
  let left = having
  for (const article of matches.articles) if (stale.has(article)) left--
  return left
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
  const coming = new Map(joining)
  const postings = new Map<string, PartialList>()
  openIndex(file).startingWith('', (entry) => {
    const found = amendTerm(readPostings(entry, comparison.before), coming.get(entry.term) ?? NONE, comparison)
    coming.delete(entry.term)
    if (found.having > 0 || found.trained) postings.set(entry.term, toPartialList(found, comparison.after))
  })
  for (const [term, matches] of coming) {
    const found = { matches, trained: null, having: matches.articles.length }
    postings.set(term, toPartialList(found, comparison.after))
  }
  const { steps, largest } = readHeader(new Uint8Array(file))
  // Where nothing was worth anything, for want of words, there is no scale to keep to.
  return writeIndex({ units: unitsFor(comparison.after), postings, steps, ...(largest > 0 && { largest }) })
}

/**
 * What is said of documents that did not change stays. So does what was learnt of all that are still there, but for those
 * that have the term now and had it not, or the other way round: it would hide the one and still find the other.
 */
function amendTerm(known: TermPostings, joining: ArticleNumbers, comparison: Comparison): TermPostings {
  const { matches, trained } = known
  const { moved, stale } = comparison
  const [had, has] = [new Set(matches.articles), new Set(joining.articles)]
  const stays = moveAll(matches, (article) => (stale.has(article) ? null : moved[article]!))
  const isAsBefore = (article: number) => !stale.has(article) || had.has(article) === has.has(moved[article]!)
  return {
    matches: {
      articles: [...stays.articles, ...joining.articles],
      values: [...stays.values, ...joining.values],
    },
    trained: trained && moveAll(trained, (article) => (isAsBefore(article) ? moved[article]! : null)),
    having: stillHaving(known, comparison) + joining.articles.length,
  }
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
