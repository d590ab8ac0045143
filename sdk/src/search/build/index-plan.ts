import type { ImpactBits } from '../../index/format.ts'
import type { SearchDocument } from './search-document.ts'

/** How an index is laid out, and what it leaves out so that a question costs few bytes. */
export type IndexPlan = {
  /** A file of terms has about so many bytes. */
  shardBytes: number
  impactBits: ImpactBits
  /** Whether letters in threes are asked for of every word or only of those that no article has. */
  grams: 'always' | 'unknown'
  /** A pair of neighbours is kept that stands in so many articles. */
  pairsFrom: number
  /** A term keeps so many articles, those in which it is worth most. */
  longestList: number
}

/** One file, nothing left out. */
export const WHOLE: IndexPlan = {
  shardBytes: Number.POSITIVE_INFINITY,
  impactBits: 8,
  grams: 'always',
  pairsFrom: 1,
  longestList: Number.POSITIVE_INFINITY,
}

/** Files, but the same answers as far as bytes allow it. */
const SPLIT: IndexPlan = { shardBytes: 4_000, impactBits: 4, grams: 'unknown', pairsFrom: 2, longestList: 4_000 }

/** Bytes first. */
const LARGE: IndexPlan = { ...SPLIT, shardBytes: 8_000, longestList: 1_500 }

/** Characters of text up to which an index is one file, and above which bytes come first. */
const SPLIT_FROM = 500_000
const LARGE_FROM = 100_000_000

/** The one rule: the layout follows from how much text there is. */
export function planFor(documents: readonly SearchDocument[]): IndexPlan {
  const characters = documents.reduce((sum, { title, body }) => sum + title.length + body.length, 0)
  return characters < SPLIT_FROM ? WHOLE : characters < LARGE_FROM ? SPLIT : LARGE
}
