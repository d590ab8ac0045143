const MOST_WORDS_OF_A_SEARCH = 10

// Without a language of its own: a segmenter still finds words in scripts that write none apart.
const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/**
 * The words of a text, folded so that case and accents do not matter; each once.
 *
 * wordsOf('Café, café: Wi-Fi') → ['cafe', 'wi', 'fi']
 */
export function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = new Set<string>()
  for (const { segment, isWordLike } of segmenter.segment(folded)) if (isWordLike) words.add(segment)
  return [...words]
}

/** What a search looks for: words, and a ticket's number when one was typed (`1042`, `#1042`). */
export function readSearch(text: string): { words: string[]; number: number | undefined } {
  const number = /^\s*#?(\d{1,12})\s*$/.exec(text)?.[1]
  return {
    words: wordsOf(text).slice(0, MOST_WORDS_OF_A_SEARCH),
    number: number === undefined ? undefined : Number(number),
  }
}
