import { fold, segment } from '@firstline/sdk/text'

const MOST_WORDS_OF_A_SEARCH = 10

/**
 * The words of a text, folded as search folds them, so that neither case, accents nor apostrophes matter; each once. Of
 * scripts without spaces, every two neighbouring letters.
 *
 * wordsOf('Café, café: can’t') → ['cafe', 'cant']
 */
export function wordsOf(text: string): string[] {
  return [...new Set(segment(text).map((word) => fold(word.text)))].filter((word) => word !== '')
}

/** What a search looks for: words, and a ticket's number when one was typed (`1042`, `#1042`). */
export function readSearch(text: string): { words: string[]; number: number | undefined } {
  const number = /^\s*#?(\d{1,12})\s*$/.exec(text)?.[1]
  return {
    words: wordsOf(text).slice(0, MOST_WORDS_OF_A_SEARCH),
    number: number === undefined ? undefined : Number(number),
  }
}
