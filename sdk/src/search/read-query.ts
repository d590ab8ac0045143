import type { Language } from '../text/language.ts'
import { grams, readWords, terms, type Lexicon, type ReadWord, type Term } from '../text/terms.ts'

/** A word of a query, as each language reads it. */
export type QueryWord = {
  /** Its terms, one for each language that reads it differently. */
  readings: string[]
  count: number
  /** The terms of its parts, where it is a compound. */
  parts: string[]
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

/**
 * So many characters of a question are read, some eighty words. A pasted mail says in its beginning what it is about;
 * reading all of it would hold up the page.
 */
const LONGEST_QUERY = 500

/** What the knowledge base knows of each language. */
export type LexiconOf = (language: Language) => Lexicon

/** Reads a query in every language of the articles: nobody says which one it is in. */
export function readQuery(text: string, languages: readonly Language[], lexiconOf: LexiconOf): Query {
  const read = text.slice(0, LONGEST_QUERY)
  return { words: mergeWords(read, languages, lexiconOf, text.length), terms: mergeTerms(read, languages, lexiconOf) }
}

/** @param cursor where the next letter is typed */
function mergeWords(text: string, languages: readonly Language[], lexiconOf: LexiconOf, cursor: number): QueryWord[] {
  const byPlace = new Map<number, (ReadWord & { parts: readonly string[] })[]>()
  for (const language of languages) {
    const { partsOf } = lexiconOf(language)
    for (const word of readWords(text, language)) {
      byPlace.set(word.start, [...(byPlace.get(word.start) ?? []), { ...word, parts: partsOf(word.folded) }])
    }
  }
  const words = new Map<string, QueryWord>()
  for (const [, read] of [...byPlace].toSorted(([a], [b]) => a - b)) {
    const readings = [...new Set(read.map(({ term }) => term))]
    const key = readings.join(' ')
    // In French “l’imprimante” is “imprimante”; a language that has no such article keeps more letters.
    const [bare] = read.map(({ folded }) => folded).toSorted((a, b) => a.length - b.length)
    const parts = [...new Set(read.flatMap((word) => word.parts))]
    const word = words.get(key) ?? { readings, count: 0, parts, grams: grams(bare!), unfinished: null }
    word.count++
    if (read[0]!.end === cursor) word.unfinished = bare!
    words.set(key, word)
  }
  return [...words.values()]
}

function mergeTerms(text: string, languages: readonly Language[], lexiconOf: LexiconOf): Map<string, Term> {
  const merged = new Map<string, Term>()
  for (const language of languages) {
    for (const [name, term] of terms(text, language, lexiconOf(language))) {
      const known = merged.get(name)
      const words = [...new Set([...(known?.words ?? []), ...term.words])]
      merged.set(name, { kind: term.kind, count: Math.max(known?.count ?? 0, term.count), words })
    }
  }
  return merged
}
