import type { Language } from '../text/language.ts'
import { kindOfTerm } from '../text/term-notation.ts'
import { readWords } from '../text/terms.ts'
import { graphemesOf } from './graphemes.ts'
import type { MatchedWords } from './matched-words.ts'

/** Part of a text to be marked, in UTF-16 units: `text.slice(start, end)`. Splits no letter as people see it. */
export type Mark = { start: number; end: number }

/**
 * Finds the words of a text that matched, in their order; a compound where all of its parts did.
 *
 * @param matched what brought the article; stop words mark nothing
 * @param language the language of the text
 */
export function findMarks(text: string, matched: MatchedWords, language: Language): Mark[] {
  const marks: Mark[] = []
  const widen = graphemesOf(text)
  const isMatched = (term: string) => matched.has(term)
  for (const word of readWords(text, language)) {
    if (kindOfTerm(word.term) !== 'word') continue
    if (!isMatched(word.term) && !language.partsOf?.(word.folded, isMatched).length) continue
    const { start, end } = widen(word)
    const before = marks.at(-1)
    if (before && start < before.end) before.end = end
    else marks.push({ start, end })
  }
  return marks
}
