import type { SearchDocument } from './search-document.ts'

/** What became of some documents. */
export type Comparison = {
  /** How many there were, and are. */
  before: number
  after: number
  /** By the position of each before: where it is now; null when it is gone. */
  moved: readonly (number | null)[]
  /** Positions before of those that are gone or say something else now. */
  stale: ReadonlySet<number>
  /** Positions now of those that are new or say something else. */
  fresh: readonly number[]
  /** Whether each is where it was, and none was added. */
  isInPlace: boolean
}

export function compareDocuments(before: readonly SearchDocument[], after: readonly SearchDocument[]): Comparison {
  const positions = new Map(after.map(({ slug }, position) => [slug, position]))
  const moved = before.map(({ slug }) => positions.get(slug) ?? null)
  const known = new Set(before.flatMap((document, at) => (isSame(document, after[moved[at]!]) ? moved[at]! : [])))
  return {
    before: before.length,
    after: after.length,
    moved,
    stale: new Set([...before.keys()].filter((at) => moved[at] === null || !known.has(moved[at]!))),
    fresh: [...after.keys()].filter((position) => !known.has(position)),
    isInPlace: before.length === after.length && moved.every((position, at) => position === at),
  }
}

function isSame(document: SearchDocument, other: SearchDocument | undefined): boolean {
  return (
    document.lang === other?.lang &&
    document.title === other.title &&
    document.summary === other.summary &&
    document.body === other.body &&
    isSameList(document.questions, other.questions) &&
    isSameList(document.keywords, other.keywords)
  )
}

function isSameList(texts: readonly string[], others: readonly string[]): boolean {
  return texts.length === others.length && texts.every((text, at) => text === others[at])
}
