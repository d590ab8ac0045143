import { kindOfTerm } from '../../text/term-notation.ts'
import type { Mark } from '../marks.ts'
import type { MatchedWords } from '../matched-words.ts'

/** A word that only the headings have says where the answer is, though not in which of their sentences. */
const HEADING_SHARE = 0.5

/** Two matched words of which one follows the other this closely belong together. */
const NEAR_WORDS = 3
const NEAR_SHARE = 0.3

/** A matched word in a text, with its place among the words. */
export type Found = Mark & { term: string; at: number }

/** What a word says of where in this article the answer is: little, where it stands everywhere. */
export function weigh(matched: MatchedWords, blocks: readonly { found: readonly Found[] }[]): MatchedWords {
  const having = new Map<string, number>()
  for (const { found } of blocks) {
    for (const term of new Set(found.map(({ term }) => term))) having.set(term, (having.get(term) ?? 0) + 1)
  }
  return new Map(
    [...matched].map(([term, weight]) => {
      const count = having.get(term) ?? 0
      return [term, weight * Math.log(1 + (blocks.length + 1) / (count + 0.5))]
    }),
  )
}

/**
 * How well a stretch of text answers, 0 where nothing but stop words matches: they alone are no answer.
 *
 * @param found the matched words in it, in order
 * @param above those of the headings it stands under
 */
export function scoreOf(found: readonly Found[], above: readonly Found[], weights: MatchedWords): number {
  if (![...found, ...above].some(({ term }) => kindOfTerm(term) === 'word')) return 0
  const weightOf = ({ term }: Found) => weights.get(term) ?? 0
  const said = new Set<string>()
  let score = 0
  for (const word of found) {
    if (!said.has(word.term)) score += weightOf(word)
    said.add(word.term)
  }
  for (const [index, word] of found.slice(1).entries()) {
    const before = found[index]!
    const isNear = word.at - before.at <= NEAR_WORDS && word.term !== before.term
    if (isNear) score += NEAR_SHARE * Math.min(weightOf(word), weightOf(before))
  }
  for (const word of above) {
    if (!said.has(word.term)) score += HEADING_SHARE * weightOf(word)
    said.add(word.term)
  }
  return score
}

/** The matched word that says most of where the answer is; of equals the first. */
export function rarest(found: readonly Found[], weights: MatchedWords): Found | undefined {
  return found.toSorted((a, b) => (weights.get(b.term) ?? 0) - (weights.get(a.term) ?? 0))[0]
}
