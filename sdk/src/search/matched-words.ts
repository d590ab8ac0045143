import { kindOfTerm } from '../text/term-notation.ts'
import type { Part } from './match-query.ts'
import { MATCH_WEIGHTS, rarity } from './ranking.ts'

/** Words and stop words, as terms of the index, by which a query found an article, with what each says of the query. */
export type MatchedWords = ReadonlyMap<string, number>

/** A word of the same concept is what was meant, and is not what was said. */
const CONCEPT_SHARE = 0.5

/**
 * The words of a query as one article may have them: as they were written, guessed, or others for the same thing where
 * the article was found by these.
 *
 * @param wordsOf the words of the index that belong to a concept
 */
export function matchedWords(
  parts: readonly Part[],
  article: number,
  articles: number,
  wordsOf: (concept: string) => readonly string[],
): MatchedWords {
  const matched = new Map<string, number>()
  const add = (term: string, weight: number) => matched.set(term, Math.max(weight, matched.get(term) ?? 0))
  for (const { term, kind, by, numbers, having, factor, except } of parts) {
    if (by === 'training') continue
    const weight = factor * MATCH_WEIGHTS[kind] * rarity(articles, having)
    if (kind === 'word' || kind === 'stop') add(term, weight)
    if (kind !== 'concept' || except?.has(article) || !numbers.articles.includes(article)) continue
    for (const word of wordsOf(term)) if (kindOfTerm(word) === 'word') add(word, weight * CONCEPT_SHARE)
  }
  return matched
}
