/** The files of a bundle's `index/` folder, relative to the manifest; `hash` is the manifest's `indexHash`. */

/** Files of terms with their articles, of words that are guessed at, and of slugs, present and former. */
export const FAMILIES = ['terms', 'guesses', 'slugs'] as const
export type Family = (typeof FAMILIES)[number]

export function shardPath(family: Family, number: number, hash: string): string {
  return `index/${family}-${number}.${hash}.bin`
}

export function entriesPath(number: number, hash: string): string {
  return `index/entries-${number}.${hash}.json`
}
