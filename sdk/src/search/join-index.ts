import { joinFiled } from '../index/join-filed.ts'
import { joinRanges } from '../index/join-ranges.ts'
import type { IndexFile, TermFinder } from '../index/open-index.ts'
import type { IndexManifest } from '../schemas/bundle.ts'
import { fileOfTerm } from './file-of-term.ts'
import type { Dictionary } from './guess-words.ts'
import type { Family } from './index-paths.ts'

/** Where a lone file of terms begins that serves for guesses too. */
const EVERYTHING = ['']

/** The file of a family; null when it is not here. Called with each that a question reaches for. */
type FileAt = (family: Family, number: number) => IndexFile | null

/** What an index answers from. */
export type Dictionaries = {
  /** All terms, with their articles. */
  terms: TermFinder
  /** The words that can be guessed at; their numbers of articles are enough. */
  guesses: Dictionary
}

/** What a query is matched with, out of the files that are here. */
export function joinIndex({ terms, guesses }: Pick<IndexManifest, 'terms' | 'guesses'>, fileAt: FileAt): Dictionaries {
  return {
    terms: filed('terms', terms, fileAt),
    guesses: joinRanges(guesses ?? EVERYTHING, (number) => fileAt(guesses ? 'guesses' : 'terms', number)),
  }
}

/** Slugs, present and former: the only unit of each is the position of its article. */
export function joinSlugs({ slugs }: Pick<IndexManifest, 'slugs'>, fileAt: FileAt): TermFinder {
  return filed('slugs', slugs, fileAt)
}

function filed(family: Family, files: number, fileAt: FileAt): TermFinder {
  return joinFiled(
    (term) => fileOfTerm(term, files),
    (number) => fileAt(family, number),
  )
}
