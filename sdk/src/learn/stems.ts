import type { Language } from '../text/language.ts'
import { kindOfTerm } from '../text/term-notation.ts'
import { readWords } from '../text/terms.ts'

/** What a text is about: the stems of its words, each once, without stop words. */
export function stemsOf(text: string, language: Language): Set<string> {
  const words = readWords(text, language).filter(({ term }) => kindOfTerm(term) === 'word')
  return new Set(words.map(({ term }) => term))
}

/** What texts share that say the same in other forms, another order and with other stop words; empty where nothing is said. */
export function stemKey(stems: ReadonlySet<string>): string {
  return [...stems].toSorted().join(' ')
}
