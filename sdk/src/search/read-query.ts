import type { ConceptsOf } from '../text/concepts.ts'
import type { Language } from '../text/language.ts'
import { grams, readWords, terms, type ReadWord, type Term } from '../text/terms.ts'

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
  return { words: mergeWords(read, languages), terms: mergeTerms(read, languages, conceptsOf) }
}

function mergeWords(text: string, languages: readonly Language[]): QueryWord[] {
  const byPlace = new Map<number, ReadWord[]>()
  for (const word of languages.flatMap((language) => readWords(text, language))) {
    byPlace.set(word.start, [...(byPlace.get(word.start) ?? []), word])
  }
  const words = new Map<string, QueryWord>()
  for (const [, read] of [...byPlace].toSorted(([a], [b]) => a - b)) {
    const readings = [...new Set(read.map(({ term }) => term))]
    const key = readings.join(' ')
    // In French “l’imprimante” is “imprimante”; a language that has no such article keeps more letters.
    const [bare] = read.map(({ folded }) => folded).toSorted((a, b) => a.length - b.length)
    const word = words.get(key) ?? { readings, count: 0, grams: grams(bare!), unfinished: null }
    word.count++
    if (read[0]!.end === text.length) word.unfinished = bare!
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
