/**
 * How terms are written. There are six kinds, told apart by their marks, so that they share one index: `password` (a
 * stem), `.how` (a stop word), `reset password` (two neighbours, a bigram; `reset .how` for how reset), `~pas` (three
 * letters in a row, a trigram), `@en12` (a concept of concepts.ts), `druck^drücken` (a word with its accents).
 */
export type TermKind = 'word' | 'stop' | 'pair' | 'gram' | 'concept' | 'spelling'

const STOP_MARK = '.'
const GRAM_MARK = '~'
const CONCEPT_MARK = '@'
const SPELLING_MARK = '^'
const END_OF_HEAD = / |\^/

export function kindOfTerm(term: string): TermKind {
  if (term.startsWith(GRAM_MARK)) return 'gram'
  if (term.startsWith(CONCEPT_MARK)) return 'concept'
  if (term.includes(' ')) return 'pair'
  if (term.includes(SPELLING_MARK)) return 'spelling'
  return term.startsWith(STOP_MARK) ? 'stop' : 'word'
}

export function stopTerm(folded: string): string {
  return STOP_MARK + folded
}

export function gramTerm(letters: string): string {
  return GRAM_MARK + letters
}

/** @param concept its id */
export function conceptTerm(concept: string): string {
  return CONCEPT_MARK + concept
}

/** A word in one of its spellings. It begins with the word, so that both are filed under the same head. */
export function spellingTerm(word: string, spelling: string): string {
  return word + SPELLING_MARK + spelling
}

/**
 * Two neighbours, the one first that is no stop word: it is the head. A large knowledge base has its index in files, and
 * so the pair comes in the file of the word that is asked for, not in one of “how” or “the”.
 */
export function pairTerm(first: string, second: string): string {
  const isReversed = kindOfTerm(first) === 'stop' && kindOfTerm(second) === 'word'
  return isReversed ? `${second} ${first}` : `${first} ${unmarked(second)}`
}

/** The word that a term is filed under: of a pair the first, of a spelling the word that is spelt so. */
export function headOf(term: string): string {
  const end = term.search(END_OF_HEAD)
  return end < 0 ? term : term.slice(0, end)
}

/**
 * The words of a term in the order in which the text has them.
 *
 * @example asWritten('reset .how') // 'how reset'
 */
export function asWritten(term: string): string {
  const [first, second] = term.split(` ${STOP_MARK}`)
  return second === undefined ? unmarked(term) : `${second} ${first}`
}

/** A stop word as it is written; any other term as it is. */
export function unmarked(term: string): string {
  return term.startsWith(STOP_MARK) ? term.slice(STOP_MARK.length) : term
}
