import type { CompiledIndex, TermEntry } from '../index/open-index.ts'
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

/** A number for each of some articles, in ascending order of the articles. */
export type ArticleNumbers = { articles: number[]; values: number[] }

/** What the index knows of a term. */
export type TermPostings = {
  /** What a match is worth, all but the query's own part. */
  matches: ArticleNumbers
  /** Weights of the trained layer; null when the term was not trained. */
  trained: ArticleNumbers | null
}

/** For the writer of the compiled index. */
export function toPostings({ matches, trained }: TermPostings, articles: number): Posting[] {
  const postings = matches.articles.map((unit, at) => ({ unit, impact: matches.values[at]! }))
  if (!trained) return postings
  if (trained.articles.length === 0) return [...postings, { unit: 3 * articles, impact: 0 }]
  const weights = trained.articles.map((article, at) => {
    const weight = trained.values[at]!
    return { unit: (weight > 0 ? articles : 2 * articles) + article, impact: Math.abs(weight) }
  })
  return [...postings, ...weights]
}

/** From the reader of the compiled index. */
export function readPostings(index: CompiledIndex, entry: TermEntry, articles: number): TermPostings {
  const matches: ArticleNumbers = { articles: [], values: [] }
  const trained: ArticleNumbers = { articles: [], values: [] }
  let isTrained = false
  index.postings(entry, (unit, impact) => {
    const part = Math.floor(unit / articles)
    if (part === 0) {
      matches.articles.push(unit)
      matches.values.push(impact)
      return
    }
    isTrained = true
    if (part === 3) return
    trained.articles.push(unit % articles)
    trained.values.push(part === 1 ? impact : -impact)
  })
  return { matches, trained: isTrained ? trained : null }
}
