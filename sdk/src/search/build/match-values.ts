import { grams, kindOfTerm } from '../../text/terms.ts'
import type { ArticleNumbers } from '../postings.ts'
import { MATCH_WEIGHTS, rarity } from '../ranking.ts'
import { saturate, type TermCounts } from './count-terms.ts'
import { MATCH_SCALE } from './examples.ts'
import type { IndexPlan } from './index-plan.ts'

/** What a match of a term is worth in each article that the plan keeps of it. */
export function matchValues(
  term: string,
  counts: TermCounts,
  { grams: asked, longestList }: IndexPlan,
): ArticleNumbers {
  const brought = asked === 'unknown' && kindOfTerm(term) === 'word' ? lettersOf(term, counts) : []
  const value = valuesOf(term, counts)
  const matches = [...counts.table.get(term)!.keys()].map((article) => {
    return { article, value: brought.reduce((sum, valueOf) => sum + valueOf(article), value(article)) }
  })
  const most = matches.length <= longestList ? matches : matches.toSorted((a, b) => b.value - a.value)
  const kept = most.slice(0, longestList)
  return { articles: kept.map(({ article }) => article), values: kept.map((match) => match.value) }
}

/**
 * Where letters in threes are not asked for of known words, a word brings along what they would have brought to the
 * articles that have it. Its stem has the letters of most of its forms, but for how they end.
 */
function lettersOf(word: string, counts: TermCounts): ((article: number) => number)[] {
  return grams(word)
    .slice(0, -1)
    .filter((gram) => counts.table.has(gram))
    .map((gram) => valuesOf(gram, counts))
}

/** What a match of a term is worth in an article, 0 where it does not stand. */
function valuesOf(term: string, { articles, table }: TermCounts): (article: number) => number {
  const row = table.get(term)!
  const weight = MATCH_SCALE * MATCH_WEIGHTS[kindOfTerm(term)] * rarity(articles, row.size)
  return (article) => {
    const frequency = row.get(article)
    return frequency === undefined ? 0 : weight * saturate(frequency)
  }
}
