import type { ConceptsOf } from '../text/concepts.ts'
import { fold } from '../text/fold.ts'
import type { Language } from '../text/language.ts'
import { segment } from '../text/segment.ts'
import { grams, terms, wordTerm, type Term } from '../text/terms.ts'

/** A word of a query, as each language reads it. */
export type QueryWord = {
  /** Its terms, one for each language that reads it differently. */
  readings: string[]
  count: number
  /** Its letters in threes, as terms. */
  grams: string[]
  /** Its letters so far while it is still being typed; null once something follows it. */
  unfinished: string | null
}

export type Query = {
  words: QueryWord[]
  /** Of every language: words too. */
  terms: Map<string, Term>
}

/** A pasted mail says in its beginning what it is about; reading all of it would hold up the page. */
const LONGEST_QUERY = 1_000

/** Reads a query in every language of the articles: nobody says which one it is in. */
export function readQuery(text: string, languages: readonly Language[], conceptsOf: ConceptsOf): Query {
  const read = text.slice(0, LONGEST_QUERY)
  return { words: readWords(read, languages), terms: mergeTerms(read, languages, conceptsOf) }
}

function readWords(text: string, languages: readonly Language[]): QueryWord[] {
  const words = new Map<string, QueryWord>()
  for (const { text: written, end } of segment(text)) {
    const readings = [...new Set(languages.map((language) => wordTerm(written, language)))]
    const key = readings.join(' ')
    const word = words.get(key) ?? { readings, count: 0, grams: grams(fold(written)), unfinished: null }
    word.count++
    if (end === text.length) word.unfinished = fold(written)
    words.set(key, word)
  }
  return [...words.values()]
}

function mergeTerms(text: string, languages: readonly Language[], conceptsOf: ConceptsOf): Map<string, Term> {
  const merged = new Map<string, Term>()
  for (const language of languages) {
    for (const [name, term] of terms(text, language, conceptsOf)) {
      const known = merged.get(name)
      const words = [...new Set([...(known?.words ?? []), ...term.words])]
      merged.set(name, { kind: term.kind, count: Math.max(known?.count ?? 0, term.count), words })
    }
  }
  return merged
}
