/** Letters that Unicode does not decompose and that people without the right keyboard type as plain ones. */
const PLAIN_LETTERS: Record<string, string> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ς: 'σ' },
  // Arabic: forms of alef, ya and kaf that are typed for one another, and the ta marbuta that few type at all.
  ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ـ: '' },
}
const WITH_PLAIN_LETTER = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'g')

/**
 * Marks of scripts that can be read without them. In others, such as Thai and Devanagari, marks are vowels, and what
 * makes が of か is another letter.
 */
const ACCENT = /(?=\p{M})(?![\u3099\u309a])[\p{sc=Zinh}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}]/gu

/** Apostrophes, and what nobody sees: soft hyphens, joiners, marks of direction, halves of characters. */
const NO_LETTER = /[^\p{L}\p{N}\p{M}]+/gu

/** No spelling has more marks on a letter; sorting thousands of them takes seconds. */
const MARKS_TOO_MANY = /(?<=\p{M}{4})\p{M}+/gu

const IS_PLAIN = /^[a-z0-9]*$/

/**
 * Lower case without accents or apostrophes, so that “Can’t”, “can't” and “cant” are one word.
 *
 * @example fold('Łódź') // 'lodz'
 */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  if (IS_PLAIN.test(lower)) return lower
  return (
    lower
      .replace(MARKS_TOO_MANY, '')
      .normalize('NFKD')
      // Letters that Unicode only decomposes to capitals, such as 𝘈.
      .toLowerCase()
      .replace(ACCENT, '')
      .replace(NO_LETTER, '')
      .replace(WITH_PLAIN_LETTER, (letter) => PLAIN_LETTERS[letter]!)
      .normalize('NFC')
  )
}

/** Lower case as it is spelt, with its accents, but without what nobody sees. */
export function spelling(word: string): string {
  return word.toLowerCase().replace(MARKS_TOO_MANY, '').normalize('NFC').replace(NO_LETTER, '')
}
