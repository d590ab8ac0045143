import type { TermEntry } from '../index/open-index.ts'
import type { Posting } from '../index/write-index.ts'

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

type Numbers = ArrayLike<number> & Iterable<number>

/** What the index knows of a term. */
export type TermPostings = {
  /** What a match is worth, all but the query's own part. */
  matches: ArticleNumbers
  /** Weights of the trained layer; null when the term was not trained. */
  trained: ArticleNumbers | null
}

/** For the writer of the compiled index. */
export function toPostings({ matches, trained }: TermPostings, articles: number): Posting[] {
  const postings = toList(matches, (article, impact) => ({ unit: article, impact }))
  if (!trained) return postings
  if (trained.articles.length === 0) return [...postings, { unit: 3 * articles, impact: 0 }]
  const weights = toList(trained, (article, weight) => {
    return { unit: (weight > 0 ? articles : 2 * articles) + article, impact: Math.abs(weight) }
  })
  return [...postings, ...weights]
}

function toList({ articles, values }: ArticleNumbers, posting: (article: number, value: number) => Posting): Posting[] {
  return Array.from({ length: articles.length }, (_, at) => posting(articles[at]!, values[at]!))
}

/** From the reader of the compiled index. */
export function readPostings(entry: TermEntry, articles: number): TermPostings {
  const { units, impacts } = entry.postings()
  let matching = 0
  while (matching < units.length && units[matching]! < articles) matching++
  const matches = { articles: units.subarray(0, matching), values: impacts.subarray(0, matching) }
  if (matching === units.length) return { matches, trained: null }
  let weights = matching
  while (weights < units.length && units[weights]! < 3 * articles) weights++
  const trained = {
    articles: units.subarray(matching, weights).map((unit) => unit % articles),
    values: impacts
      .subarray(matching, weights)
      .map((impact, at) => (units[matching + at]! < 2 * articles ? impact : -impact)),
  }
  return { matches, trained }
}
