import { fold } from '../text/fold.ts'
import { segment } from '../text/segment.ts'

/** What two spellings of one phrase share; empty where it holds no word. */
export function phraseKey(phrase: string): string {
  return segment(phrase)
    .map((word) => fold(word.text))
    .join(' ')
}
