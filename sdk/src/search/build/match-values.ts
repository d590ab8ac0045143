import { grams } from '../../text/terms.ts'
import type { ArticleNumbers } from '../postings.ts'
import { MATCH_WEIGHTS, rarity } from '../ranking.ts'
import { MATCH_SCALE, placeOf, saturate, type TermCounts } from './count-terms.ts'
import type { IndexPlan } from './index-plan.ts'

/** What a match of a term is worth in each article that the plan keeps of it. */
export function matchValues(
  term: number,
  counts: TermCounts,
  { grams: asked, longestList }: Pick<IndexPlan, 'grams' | 'longestList'>,
): ArticleNumbers {
  const { vocabulary, starts, rowArticles } = counts
  const brought = asked === 'unknown' && vocabulary.kinds[term] === 'word' ? lettersOf(term, counts) : []
  const values = [term, ...brought].map((each) => valuesOf(each, counts))
  const matches = Array.from(rowArticles.subarray(starts[term], starts[term + 1]), (article) => {
    return { article, value: values.reduce((sum, valueOf) => sum + valueOf(article), 0) }
  })
  const most = matches.length <= longestList ? matches : matches.toSorted((a, b) => b.value - a.value)
  const kept = most.slice(0, longestList)
  return { articles: kept.map(({ article }) => article), values: kept.map((match) => match.value) }
}

/**
 * Where letters in threes are not asked for of known words, a word brings along what they would have brought to the
 * articles that have it. Its stem has the letters of most of its forms, but for how they end.
 */
function lettersOf(word: number, { vocabulary }: TermCounts): number[] {
  return grams(vocabulary.names[word]!)
    .slice(0, -1)
    .flatMap((gram) => vocabulary.numberOf(gram) ?? [])
}

/** What a match of a term is worth in an article, 0 where it does not stand. */
function valuesOf(term: number, counts: TermCounts): (article: number) => number {
  const { articles, vocabulary, frequencies } = counts
  const weight = MATCH_SCALE * MATCH_WEIGHTS[vocabulary.kinds[term]!] * rarity(articles, counts.having[term]!)
  return (article) => {
    const place = placeOf(term, article, counts)
    return place < 0 ? 0 : weight * saturate(frequencies[place]!)
  }
}
