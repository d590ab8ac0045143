import type { TermKind } from '../text/term-notation.ts'

/**
 * What the build and the reader have to agree on. One setting for every knowledge base, chosen on real questions:
 * docs/decisions/0004-search-settings.md.
 */

/** What a match of each kind is worth beside a word's. A concept counts only where an article has none of its words. */
export const MATCH_WEIGHTS: Record<TermKind, number> = {
  word: 1,
  stop: 0.5,
  pair: 0.1,
  gram: 0.15,
  concept: 1,
  spelling: 0.2,
}

/** What a completed or corrected word is worth beside one that is there as it was written. */
export const GUESS_WEIGHT = 0.5

/** So many unknown words are corrected; a text with more is in another language, or no text. */
export const MOST_CORRECTED = 8

/** What each kind weighs in the trained layer. */
const TRAINED_WEIGHTS: Record<TermKind, number> = {
  word: 1,
  stop: 0.5,
  pair: 0.5,
  gram: 0.3,
  concept: 0.5,
  spelling: 0.2,
}

/** Rare words of a small knowledge base are rare by chance, so rarity is damped. */
const RARITY_POWER = 0.85

/** How rare a term is that stands in `having` of `articles`: BM25's inverse document frequency, damped. */
export function rarity(articles: number, having: number): number {
  return Math.log(1 + (articles - having + 0.5) / (having + 0.5)) ** RARITY_POWER
}

/** A word asked for twice counts more than once, and less than twice. */
export function repeated(count: number): number {
  return Math.sqrt(count)
}

/**
 * What letters in threes are worth in an article that has nothing else of the query, where another has a word or a concept
 * of it: “icloud” is no question about clouds.
 */
export const LETTERS_ALONE = 0.15

/** Below this share of the best score an article is more noise than answer. */
export const SMALLEST_SHARE = 0.1

/** Whether an article with so many of an unknown word's letters in threes has a form or a misspelling of it. */
export function resembles(shared: number, all: number): boolean {
  return shared >= 3 && shared >= all / 2
}

/** The weights with which a text's terms reach the trained layer: of length 1, so that long questions do not shout. */
export function trainedWeights(terms: readonly { kind: TermKind; count: number }[]): number[] {
  const weights = terms.map(({ kind, count }) => TRAINED_WEIGHTS[kind] * (1 + Math.log(count)))
  let squares = 0
  for (const weight of weights) squares += weight * weight
  const length = Math.sqrt(squares) || 1
  return weights.map((weight) => weight / length)
}
