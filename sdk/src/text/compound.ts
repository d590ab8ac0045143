import { remember } from './remember.ts'

/** Shorter parts are as often parts of parts, or endings. */
const SHORTEST_PART = 4
/** Nobody writes longer ones in an article, and the ways to take a word apart grow with the square of its length. */
const LONGEST_COMPOUND = 40

/**
 * Takes a compound apart into words that are used by themselves: `rechnungsadresse` is `rechnung` and `adresse`. Of
 * several ways the one is taken whose shorter part is longest.
 *
 * @param links what may stand between two parts: “s” in Rechnungsadresse
 * @returns none where it is no compound of known words, or longer than any compound
 */
export function splitCompound(
  folded: string,
  links: readonly string[],
  isKnown: (folded: string) => boolean,
): string[] {
  // Several ways lead to the same rest.
  const split = remember((word): string[] => {
    for (let shorter = word.length >> 1; shorter >= SHORTEST_PART; shorter--) {
      for (const end of [shorter, word.length - shorter]) {
        // Last parts are looked up behind known first ones only: each may be in a file that has to be fetched.
        const first = withoutLink(word.slice(0, end), links).find(isKnown)
        if (first === undefined) continue
        const last = word.slice(end)
        const rest = isKnown(last) ? [last] : split(last)
        if (rest.length > 0) return [first, ...rest]
      }
    }
    return []
  })
  return folded.length > LONGEST_COMPOUND ? [] : split(folded)
}

/** A first part as it may be by itself. */
function withoutLink(part: string, links: readonly string[]): string[] {
  const bare = links.filter((link) => part.endsWith(link)).map((link) => part.slice(0, part.length - link.length))
  return [part, ...bare].filter((word) => word.length >= SHORTEST_PART)
}
