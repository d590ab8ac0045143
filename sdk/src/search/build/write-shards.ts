import type { Posting } from '../../index/posting-list.ts'
import { writeFiled, writeRanges, type PartialList, type RangeFile } from '../../index/write-index.ts'
import { fileOfTerm } from '../file-of-term.ts'
import { countUnits, toPartialList, unitsFor } from '../postings.ts'
import type { TermCounts } from './count-terms.ts'
import type { IndexPlan } from './index-plan.ts'
import type { Learnt } from './learn.ts'
import { matchValues } from './match-values.ts'

/** Bytes of a file of words to guess at: small, because most guesses need those of two or three first letters. */
const GUESSES_BYTES = 700
/** Bytes of a file of slugs, of which opening an article by its address needs one. */
const SLUGS_BYTES = 2_000

/** What is known of the terms of a knowledge base, and what of it is to be kept. */
export type TermFacts = { counts: TermCounts; trained: Learnt['trained']; plan: IndexPlan }

/** Whether a term is in the index: a pair of neighbours only where articles enough have it. */
export function isKept(term: number, counts: TermCounts, { pairsFrom }: Pick<IndexPlan, 'pairsFrom'>): boolean {
  return counts.vocabulary.kinds[term] !== 'pair' || counts.having[term]! >= pairsFrom
}

/** All terms that are kept, with what a match of them and training says of articles. */
export function writeTerms(facts: TermFacts): Uint8Array<ArrayBuffer>[] {
  const { counts, trained, plan } = facts
  const { articles, vocabulary } = counts
  const kept = vocabulary.names.filter((_, term) => isKept(term, counts, plan))
  const listOf = (name: string): PartialList => {
    const term = vocabulary.numberOf(name)!
    const matches = matchValues(term, counts, plan)
    return toPartialList({ matches, trained: trained.get(term) ?? null, having: counts.having[term]! }, articles)
  }
  const input = { units: unitsFor(articles), postings: { keys: () => kept, get: listOf }, steps: plan.steps }
  return writeFiled(input, plan.fileBytes, fileOfTerm)
}

/** The words that can be guessed at, with their numbers of units alone. */
export function writeGuesses(facts: TermFacts): RangeFile[] {
  const { counts, trained, plan } = facts
  const { articles, having, vocabulary } = counts
  const words = vocabulary.names.filter((_, term) => {
    return vocabulary.kinds[term] === 'word' && having[term]! >= plan.guessesFrom
  })
  // As many as in the files of terms, so that one guess is commoner than another wherever it is made.
  const listOf = (name: string) => {
    const term = vocabulary.numberOf(name)!
    return { postings: [], count: countUnits({ having: having[term]!, trained: trained.get(term) ?? null }) }
  }
  const input = { units: unitsFor(articles), postings: { keys: () => words, get: listOf } }
  return writeRanges(input, GUESSES_BYTES)
}

/**
 * Slugs: the only unit of each is the position of its article.
 *
 * @returns none where there are no slugs
 */
export function writeSlugs(slugs: ReadonlyMap<string, number>, articles: number): Uint8Array<ArrayBuffer>[] {
  if (slugs.size === 0) return []
  const postings = new Map([...slugs].map(([slug, unit]): [string, Posting[]] => [slug, [{ unit, impact: 0 }]]))
  return writeFiled({ units: unitsFor(articles), postings }, SLUGS_BYTES, fileOfTerm)
}
