/** The files of a bundle's `index/` folder, relative to the manifest; `hash` is the manifest's `indexHash`. */

export function shardPath(family: 'terms' | 'guesses', number: number, hash: string): string {
  return `index/${family}-${number}.${hash}.bin`
}

export function entriesPath(number: number, hash: string): string {
  return `index/entries-${number}.${hash}.json`
}

/** How a slug, present or former, stands among the terms of the index. */
export function slugTerm(slug: string): string {
  return `/${slug}`
}
