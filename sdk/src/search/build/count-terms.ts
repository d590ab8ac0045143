import { FIELDS, type Field, type ReadDocument } from './search-document.ts'
import type { Vocabulary } from './vocabulary.ts'

/** BM25F's k1: how fast repeating a term stops adding. */
const SATURATION = 2.5
/** BM25F's b, 0 to 1: how much the terms of a long text count less. */
const LENGTH_NORMALISATION = 0.7
/** What a term in each field is worth beside one in the body. */
export const FIELD_WEIGHTS: Record<Field, number> = { title: 4, questions: 1.5, keywords: 1.5, body: 1 }

/** Brings BM25F to the scale of the trained layer, which is one of log-odds. */
export const MATCH_SCALE = 0.3

/** How much is said of each term in each article, before saturation: a row of articles for each term. */
export type TermCounts = {
  articles: number
  vocabulary: Vocabulary
  /** Row of term `t`: from `starts[t]` to `starts[t + 1]` in the two arrays below. */
  starts: Uint32Array
  /** Ascending in each row. */
  rowArticles: Uint32Array
  /** Weighted, at the same place as its article. */
  frequencies: Float64Array
  /** How many articles have a term: its document frequency, by term. */
  having: Uint32Array
  /** What one occurrence adds in an article's field, by article. */
  occurrence: Record<Field, Float64Array>
}

/** What a weighted frequency is worth: grows ever more slowly, to `SATURATION + 1`. */
export function saturate(frequency: number): number {
  return (frequency * (SATURATION + 1)) / (SATURATION + frequency)
}

/** Words that each field has on average, in documents where it has any. */
export type AverageLengths = Record<Field, number>

/** @param averages of the knowledge base that the documents are of. Default: theirs */
export function countTerms(
  documents: readonly ReadDocument[],
  vocabulary: Vocabulary,
  averages: AverageLengths = averageLengths((field) => documents.map((document) => lengthOf(document, field))),
): TermCounts {
  const occurrencesIn = (field: Field) => {
    return Float64Array.from(documents, (document) => {
      const length = LENGTH_NORMALISATION * lengthOf(document, field)
      return FIELD_WEIGHTS[field] / (1 - LENGTH_NORMALISATION + length / averages[field])
    })
  }
  const occurrence = {
    title: occurrencesIn('title'),
    questions: occurrencesIn('questions'),
    keywords: occurrencesIn('keywords'),
    body: occurrencesIn('body'),
  }
  const said = documents.map((document, article) => sayOf(document, article))
  const starts = new Uint32Array(vocabulary.size + 1)
  for (const { terms } of said) for (const term of terms) starts[term + 1]!++
  for (let term = 0; term < vocabulary.size; term++) starts[term + 1]! += starts[term]!
  const rowArticles = new Uint32Array(starts[vocabulary.size]!)
  const frequencies = new Float64Array(rowArticles.length)
  const next = starts.slice()
  const having = Uint32Array.from({ length: vocabulary.size }, (_, term) => starts[term + 1]! - starts[term]!)
  for (const [article, { terms, sums }] of said.entries()) {
    for (const [at, term] of terms.entries()) {
      const place = next[term]!++
      rowArticles[place] = article
      frequencies[place] = sums[at]!
    }
  }
  return { articles: documents.length, vocabulary, starts, rowArticles, frequencies, having, occurrence }

  /** An article's own terms, with what is said of each in all its fields. */
  function sayOf(document: ReadDocument, article: number): { terms: Uint32Array; sums: Float64Array } {
    const sums = new Map<number, number>()
    for (const field of FIELDS) {
      const worth = occurrence[field][article]!
      for (const { terms, counts } of document[field]) {
        for (let at = 0; at < terms.length; at++) {
          sums.set(terms[at]!, (sums.get(terms[at]!) ?? 0) + worth * counts[at]!)
        }
      }
    }
    return { terms: Uint32Array.from(sums.keys()), sums: Float64Array.from(sums.values()) }
  }
}

/** The place in a term's row where an article stands; -1 if it does not have the term. */
export function placeOf(term: number, article: number, { starts, rowArticles }: TermCounts): number {
  let low = starts[term]!
  let high = starts[term + 1]! - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = rowArticles[middle]!
    if (found === article) return middle
    if (found < article) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** @param lengthsOf a field's length in each document */
export function averageLengths(lengthsOf: (field: Field) => readonly number[]): AverageLengths {
  const average = (field: Field) => {
    const filled = lengthsOf(field).filter((length) => length > 0)
    return filled.reduce((sum, length) => sum + length, 0) / (filled.length || 1) || 1
  }
  return {
    title: average('title'),
    questions: average('questions'),
    keywords: average('keywords'),
    body: average('body'),
  }
}

/** In words. */
export function lengthOf(document: ReadDocument, field: Field): number {
  return document[field].reduce((sum, { length }) => sum + length, 0)
}
