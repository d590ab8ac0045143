/**
 * Characters without a space that may stand before an @ or begin with http: or www. Browsers take no address as long.
 * For each of them the parser goes through all the others again: 100 KB keep it busy for minutes, and these, over and
 * over, for a second.
 */
export const LONGEST_ADDRESS = 4_000

const OF_A_PAGE = new RegExp(`(?:https?://|ftp://|www\\.)[^\\s<]{${LONGEST_ADDRESS}}`, 'i')
const OF_A_PERSON = /^[a-z0-9.!#$%&'*+/=?_`{|}~-]+$/i

/** The line on which something reads as an address and is longer than any, from 0; -1 for none. */
export function findEndlessAddress(text: string): number {
  return text.split('\n').findIndex((line) => OF_A_PAGE.test(line) || line.split('@').slice(0, -1).some(isEndless))
}

/** @param beforeAt what stands before an @ */
function isEndless(beforeAt: string): boolean {
  return beforeAt.length > LONGEST_ADDRESS && OF_A_PERSON.test(beforeAt.slice(-LONGEST_ADDRESS))
}
