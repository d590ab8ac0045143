/** Letters that Unicode does not decompose and that people without the right keyboard type as plain ones. */
const PLAIN_LETTERS: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' }

/**
 * Lower case without accents or apostrophes, so that “Can’t”, “can't” and “cant” are one word.
 *
 * @example fold('Łódź') // 'lodz'
 */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’`]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđßæœı]/g, (letter) => PLAIN_LETTERS[letter]!)
}
