import type { Language } from '../text/language.ts'
import { segment } from '../text/segment.ts'
import { kindOfTerm, wordTerm } from '../text/terms.ts'

/** Part of a text to be marked: `text.slice(start, end)`. */
export type Mark = { start: number; end: number }

/**
 * Finds the words of a text that matched.
 *
 * @param terms the terms of the index that matched; stop words and n-grams mark nothing
 * @param language the language of the text
 */
export function findMarks(text: string, terms: string[], language: Language): Mark[] {
  const matched = new Set(terms.filter((term) => kindOfTerm(term) === 'word'))
  return segment(text)
    .filter((word) => matched.has(wordTerm(word.text, language)))
    .map(({ start, end }) => ({ start, end }))
}
