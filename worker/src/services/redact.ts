/** With a scheme, with www, or a host and a path; a bare name such as node.js may be a product. */
const ADDRESS = /\b(?:https?:\/\/|ftp:\/\/|www\.)\S+|(?<!\S)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/\S*/giu

const EMAIL = /[^\s@＠]+[@＠][^\s@＠]+/gu

/** So many digits, however they are grouped, are a telephone, account, card or customer number. */
const LONG_NUMBER = /(?<![\p{L}\p{Nd}])\+?\p{Nd}(?:[\s().\-/]{0,2}\p{Nd}){6,}(?![\p{L}\p{Nd}])/gu

/** Letters and digits in one go, as account numbers are written (NL91ABNA0417164300). */
const MIXED_NUMBER = /(?<![\p{L}\p{Nd}])(?!0x)(?=(?:\p{L}*\p{Nd}){7})[\p{L}\p{Nd}]+/giu

/**
 * Takes out of what somebody typed what may name a person: addresses of mail and of pages, and long numbers. Error codes, years and versions
 * stay.
 *
 * redact('reset for jo@example.com, card 4111 1111 1111 1111') → 'reset for [e-mail], card [number]'
 */
export function redact(text: string): string {
  return text
    .replace(ADDRESS, '[address]')
    .replace(EMAIL, '[e-mail]')
    .replace(LONG_NUMBER, '[number]')
    .replace(MIXED_NUMBER, '[number]')
}
