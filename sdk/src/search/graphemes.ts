import type { Mark } from './marks.ts'

/** Firefox knows it from version 125 on; before, parts stay as they are. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : null

/**
 * Widens parts of a text to what people see as whole letters: a base with all its marks, an emoji with its joined ones.
 * The text is read once for all of them.
 */
export function graphemesOf(text: string): (part: Mark) => Mark {
  const graphemes = segmenter?.segment(text)
  return ({ start, end }) => {
    const first = graphemes?.containing(start)
    const last = graphemes?.containing(end - 1)
    return { start: first ? first.index : start, end: last ? last.index + last.segment.length : end }
  }
}
