/** A word and where it stands in the text, in UTF-16 units: `text.slice(start, end)` is the word as written. */
export type Word = { text: string; start: number; end: number }

/** Letters, digits and combining marks; apostrophes only inside (“can’t”). */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu

/** Splits text into words, in order. Punctuation and white space are in none of them. */
export function segment(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(WORD)) {
    words.push({ text: match[0], start: match.index, end: match.index + match[0].length })
  }
  return words
}
