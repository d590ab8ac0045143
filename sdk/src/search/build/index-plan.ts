import type { IndexManifest } from '../../schemas/bundle.ts'
import type { TermKind } from '../../text/term-notation.ts'
import type { SearchDocument } from './search-document.ts'

/** How an index is laid out, and what it leaves out so that a question costs few bytes. */
export type IndexPlan = {
  /** A file of terms has about so many bytes. */
  fileBytes: number
  /** Steps in which impacts are told apart. */
  steps: number
  /**
   * Whether letters in threes are asked for of every word or only of those that no article has. The others then bring
   * along what their letters would have brought.
   */
  grams: 'always' | 'unknown'
  /** The kinds of terms that are indexed of bodies; of titles, questions and keywords all are. */
  ofBodies: readonly TermKind[]
  /** A pair of neighbours is kept that stands in so many articles. */
  pairsFrom: number
  /** A word is guessed at that stands in so many articles. */
  guessesFrom: number
  /** A term keeps so many articles, those in which it is worth most. */
  longestList: number
}

/** One file, nothing left out. */
export const WHOLE: IndexPlan = {
  fileBytes: Number.POSITIVE_INFINITY,
  // With 255 a sixth more bytes, and no better answers.
  steps: 63,
  grams: 'always',
  ofBodies: ['word', 'stop', 'concept'],
  pairsFrom: 1,
  guessesFrom: 1,
  longestList: Number.POSITIVE_INFINITY,
}

/** Files, and as few bytes of them as a question can be answered with about as well. */
const SPLIT: Omit<IndexPlan, 'fileBytes'> = {
  steps: 31,
  grams: 'unknown',
  ofBodies: ['word'],
  pairsFrom: 2,
  // A misspelling rarely stands in two.
  guessesFrom: 2,
  longestList: 2_000,
}

/** Characters of text up to which an index is one file, and above which a list is cut sooner. */
const SPLIT_FROM = 500_000
const LARGE_FROM = 100_000_000
const LARGE_LIST = 1_000

/** Bytes of a file of terms where there are so many characters of text. */
const FILE = { bytes: 250, characters: 5_000_000 }

/** The one rule: the layout follows from how much text there is. */
export function planFor(documents: readonly SearchDocument[]): IndexPlan {
  const characters = documents.reduce((sum, { title, body }) => sum + title.length + body.length, 0)
  if (characters < SPLIT_FROM) return WHOLE
  // Of a dozen files that a question reads most is of other words; but each is a file to compress, store and serve.
  const fileBytes = Math.round(FILE.bytes * (characters / FILE.characters) ** 0.25)
  return { ...SPLIT, fileBytes, ...(characters > LARGE_FROM && { longestList: LARGE_LIST }) }
}

/** What an index that is written already keeps and asks for; its files are as large as they are. */
export function planOf({ grams }: Pick<IndexManifest, 'grams'>): Omit<IndexPlan, 'fileBytes'> {
  return grams === WHOLE.grams ? WHOLE : SPLIT
}
