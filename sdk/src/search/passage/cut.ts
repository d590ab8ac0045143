import { graphemesOf } from '../graphemes.ts'
import type { Mark } from '../marks.ts'

/** Characters of a passage, in UTF-16 units: two or three lines. */
export const LONGEST_PASSAGE = 200

/** Characters before the first match of a sentence that has to be cut. */
const LEAD = 40

/** Between two sentences: a space behind a sign and at most one closing quote; scripts without spaces have the sign alone. */
const SENTENCE_END = /(?<=[.!?…؟۔।]["'”’»)\]]?) |(?<=[。！？][」』”]?)/gu

/** The stretches of whole sentences that fit into a passage, one beginning with each sentence; a longer one stands alone. */
export function stretchesOf(text: string): Mark[] {
  if (text.length <= LONGEST_PASSAGE) return [{ start: 0, end: text.length }]
  const starts = [0, ...[...text.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length)]
  const ends = [...starts.slice(1), text.length]
  return starts.flatMap((start, first) => {
    if (start === text.length) return []
    let last = first
    while (last + 1 < ends.length && ends[last + 1]! - start <= LONGEST_PASSAGE) last++
    return [{ start, end: ends[last]! }]
  })
}

/**
 * A stretch as it is shown: at most `LONGEST_PASSAGE` characters and the signs that say where it was cut.
 *
 * @param around a match that must be seen
 */
export function cutOut(text: string, { start, end }: Mark, around: Mark): string {
  if (end - start <= LONGEST_PASSAGE) return text.slice(start, end).trim()
  const from = around.start - start <= LEAD ? start : firstGap(text, around.start - LEAD, around.start)
  const until = end - from <= LONGEST_PASSAGE ? end : lastGap(text, from, from + LONGEST_PASSAGE)
  return (from > start ? '…' : '') + text.slice(from, until).trim() + (until < end ? '…' : '')
}

/** Behind the first space between two places; `until` where there is none. */
function firstGap(text: string, from: number, until: number): number {
  const space = text.indexOf(' ', from)
  return space < 0 || space >= until ? until : space + 1
}

/** The last space between two places; where there is none, the last place that splits no letter. */
function lastGap(text: string, from: number, until: number): number {
  const space = text.lastIndexOf(' ', until)
  return space > from ? space : graphemesOf(text)({ start: until, end: until + 1 }).start
}
