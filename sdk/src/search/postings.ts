import type { TermEntry } from '../index/open-index.ts'
import type { Posting } from '../index/posting-list.ts'
import type { PartialList } from '../index/write-index.ts'

/**
 * How a search index of `n` articles uses the units of a compiled index: article `a` is unit `a` for what a match of the
 * term is worth, `n + a` for a positive and `2n + a` for a negative trained weight. Unit `3n` says that the term was
 * trained, where no weight of it was large enough to be kept. So a term stands in the dictionary once.
 *
 * Articles are positions in the manifest's `articles`.
 */
export function unitsFor(articles: number): number {
  return 3 * articles + 1
}

/** A number for each of some articles. */
export type ArticleNumbers = { articles: Numbers; values: Numbers }

type Numbers = readonly number[] | Uint32Array | Float64Array

/** What the index knows of a term. */
export type TermPostings = {
  /** What a match is worth, all but the query's own part, in the articles that the index keeps of it. */
  matches: ArticleNumbers
  /** Weights of the trained layer; null when the term was not trained. */
  trained: ArticleNumbers | null
  /** How many articles have it, kept or not. */
  having: number
}

/** For the writer of the compiled index: postings, and how many units the term stands in. */
export function toPartialList(known: TermPostings, articles: number): PartialList {
  return { postings: toPostings(known, articles), count: countUnits(known) }
}

/** Units in which a term stands: articles, and weights that were learnt of it. */
export function countUnits({ having, trained }: Pick<TermPostings, 'having' | 'trained'>): number {
  return having + (trained ? Math.max(1, trained.articles.length) : 0)
}

function toPostings({ matches, trained }: TermPostings, articles: number): Posting[] {
  const postings = toList(matches, (article, impact) => ({ unit: article, impact }))
  if (!trained) return postings
  if (trained.articles.length === 0) return [...postings, { unit: 3 * articles, impact: 0 }]
  const weights = toList(trained, (article, weight) => {
    return { unit: (weight > 0 ? articles : 2 * articles) + article, impact: Math.abs(weight) }
  })
  return [...postings, ...weights]
}

function toList({ articles, values }: ArticleNumbers, posting: (article: number, value: number) => Posting): Posting[] {
  const postings: Posting[] = []
  for (const [at, article] of articles.entries()) postings.push(posting(article, values[at]!))
  return postings
}

/** From the reader of the compiled index. */
export function readPostings({ count, postings }: TermEntry, articles: number): TermPostings {
  const { units, impacts } = postings()
  const matches = { articles: [] as number[], values: [] as number[] }
  const trained = { articles: [] as number[], values: [] as number[] }
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!
    if (unit === 3 * articles) continue
    const numbers = unit < articles ? matches : trained
    numbers.articles.push(unit % articles)
    numbers.values.push(unit < 2 * articles ? impacts[at]! : -impacts[at]!)
  }
  const matching = matches.articles.length
  return { matches, having: matching + count - units.length, trained: matching < units.length ? trained : null }
}
