import { openIndex, type IndexFile } from '../../index/open-index.ts'
import type { IndexManifest } from '../../schemas/bundle.ts'
import type { Language } from '../../text/language.ts'
import { spellingTerm } from '../../text/term-notation.ts'
import type { Lexicon } from '../../text/terms.ts'
import { fileOfTerm } from '../file-of-term.ts'
import type { Family } from '../index-paths.ts'
import { readPostings, type TermPostings } from '../postings.ts'
import type { KnownConcepts } from './known-concepts.ts'

/** An index that has been written, read file by file. */
export type WrittenIndex = { manifest: IndexManifest; read: (family: Family, number: number) => ArrayBuffer }

/** What a written index says of words. */
export type WrittenTerms = {
  /** The number of a term's file. */
  fileOf: (term: string) => number
  /** Null when no article has it. */
  find: (term: string) => TermPostings | null
  /** What its articles know of the words of a language, as far as their terms tell it. */
  lexiconOf: (language: Language, concepts: KnownConcepts) => Lexicon
}

export function openTerms({ manifest, read }: WrittenIndex): WrittenTerms {
  const files = new Map<number, IndexFile>()
  const fileOf = (term: string) => fileOfTerm(term, manifest.terms)
  function fileWith(term: string): IndexFile {
    const number = fileOf(term)
    const file = files.get(number) ?? openIndex(read('terms', number))
    files.set(number, file)
    return file
  }
  function hasSpellings(word: string): boolean {
    let isFound = false
    fileWith(word).startingWith(spellingTerm(word, ''), () => (isFound = true))
    return isFound
  }
  return {
    fileOf,
    find(term) {
      const entry = fileWith(term).find(term)
      return entry && readPostings(entry, manifest.articles)
    },
    lexiconOf: ({ partsOf, stem }, { had }) => ({
      conceptsOf: (term) => had.get(term) ?? [],
      partsOf: (folded) => partsOf?.(folded, (term) => fileWith(term).find(term) !== null) ?? [],
      hasSpellings: (folded) => hasSpellings(stem(folded)),
    }),
  }
}
