import { fold } from './fold.ts'
import { segment } from './segment.ts'
import { stem } from './stem.ts'
import { stopWords } from './stop-words.ts'

/**
 * A text as the index and the query see it. Four kinds of terms, told apart by how they are written, so that they share
 * one index: `password` (a stem), `.how` (a stop word), `reset password` (two neighbours), `~pass` (a character n-gram).
 */
const STOP_MARK = '.'
const GRAM_MARK = '~'
const GRAM_LENGTH = 4

/** What a match of each kind is worth beside a word's 1. Chosen on real questions: docs/decisions/0004-search-settings.md. */
export const TERM_WEIGHTS = { word: 1, stop: 0.6, bigram: 0.3, gram: 0.2 } as const

export type TermKind = keyof typeof TERM_WEIGHTS

export function kindOfTerm(term: string): TermKind {
  if (term.startsWith(GRAM_MARK)) return 'gram'
  if (term.startsWith(STOP_MARK)) return 'stop'
  return term.includes(' ') ? 'bigram' : 'word'
}

/** The term of one word as written: its stem, or the word itself where it is a stop word. */
export function wordTerm(word: string, language: string): string {
  const folded = fold(word)
  return stopWords(language).has(folded) ? STOP_MARK + folded : stem(folded, language)
}

/** One term for each word of the text, in order. */
export function wordTerms(text: string, language: string): string[] {
  return segment(text).map((word) => wordTerm(word.text, language))
}

/** Pairs of neighbouring words. */
export function bigrams(terms: string[]): string[] {
  const plain = terms.map((term) => (kindOfTerm(term) === 'stop' ? term.slice(STOP_MARK.length) : term))
  return plain.slice(1).map((term, index) => `${plain[index]} ${term}`)
}

/**
 * Character n-grams of the words that are no stop words, with `#` for their ends. They find compounds, forms that no
 * stemmer knows and misspelt words, in any language.
 */
export function grams(text: string, language: string): string[] {
  const stops = stopWords(language)
  const found: string[] = []
  for (const word of segment(text)) {
    const folded = fold(word.text)
    if (stops.has(folded)) continue
    const letters = [...`#${folded}#`]
    for (let start = 0; start + GRAM_LENGTH <= letters.length; start++) {
      found.push(GRAM_MARK + letters.slice(start, start + GRAM_LENGTH).join(''))
    }
  }
  return found
}
