import { fold, segment } from '@firstline/sdk/text'

const MOST_WORDS_OF_A_SEARCH = 10

/** Scripts that write no space between words. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/**
 * The words of a text, folded as search folds them, so that neither case, accents nor apostrophes matter; each once.
 *
 * wordsOf('Café, café: can’t') → ['cafe', 'cant']
 */
export function wordsOf(text: string): string[] {
  const words = segment(text).flatMap((run) => (WITHOUT_SPACES.test(run.text) ? splitRun(run.text) : [run.text]))
  return [...new Set(words.map(fold))].filter((word) => word !== '')
}

/** Takes apart what is written in one go. */
function splitRun(run: string): string[] {
  return Array.from(segmenter.segment(run), ({ segment }) => segment)
}

/** What a search looks for: words, and a ticket's number when one was typed (`1042`, `#1042`). */
export function readSearch(text: string): { words: string[]; number: number | undefined } {
  const number = /^\s*#?(\d{1,12})\s*$/.exec(text)?.[1]
  return {
    words: wordsOf(text).slice(0, MOST_WORDS_OF_A_SEARCH),
    number: number === undefined ? undefined : Number(number),
  }
}
