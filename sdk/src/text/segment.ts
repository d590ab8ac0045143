/** A word and where it stands in the text, in UTF-16 units: `text.slice(start, end)` is the word as written. */
export type Word = { text: string; start: number; end: number }

/**
 * Letters and digits with their marks; apostrophes only inside (“can’t”). What nobody sees, such as soft hyphens and
 * marks of direction, ends no word.
 */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}\p{Cs}]*(?:['’][\p{L}\p{M}\p{Cf}\p{Cs}]+)*/gu

/** Scripts that write no space between words, and Hangul, whose words carry their particles. */
const PAIRED = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}`
const IS_PAIRED = new RegExp(`[${PAIRED}]`, 'u')
/** One letter of such a script with what belongs to it (ﾞ and ﾟ are letters to Unicode), or all up to the next one. */
const PIECE = new RegExp(String.raw`(?=[\p{L}\p{N}])[${PAIRED}][\p{M}\p{Cf}\p{Cs}ﾞﾟ]*|(?:(?![${PAIRED}])[^])+`, 'gu')

/**
 * Splits text into words, in order. Punctuation and white space are in none of them.
 *
 * Of scripts without spaces every two neighbouring letters are a word, which overlaps the next: 再設定 is 再設 and 設定. A
 * dictionary's words (`Intl.Segmenter`) would be longer, but each version of each browser splits in another way, and the
 * index is made in Node.
 */
export function segment(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: run, index } of text.matchAll(WORD)) {
    if (!IS_PAIRED.test(run)) words.push({ text: run, start: index, end: index + run.length })
    else words.push(...pairs(run, index))
  }
  return words
}

/** Whether letters are a pair out of a longer word, as `segment` makes them. */
export function isPair(word: string): boolean {
  return IS_PAIRED.test(word)
}

function pairs(run: string, offset: number): Word[] {
  const words: Word[] = []
  /** The letter before, which begins a pair if another one follows. */
  let before: { start: number; isAlone: boolean } | null = null
  const add = (start: number, end: number) => {
    words.push({ text: run.slice(start, end), start: offset + start, end: offset + end })
  }
  for (const { 0: piece, index: start } of run.matchAll(PIECE)) {
    if (IS_PAIRED.test(piece)) {
      if (before) add(before.start, start + piece.length)
      before = { start, isAlone: before === null }
      continue
    }
    if (before?.isAlone) add(before.start, start)
    before = null
    add(start, start + piece.length)
  }
  if (before?.isAlone) add(before.start, run.length)
  return words
}
