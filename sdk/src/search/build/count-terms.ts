import type { Term, TermKind } from '../../text/terms.ts'
import { FIELDS, type Field, type ReadDocument } from './search-document.ts'

/** BM25F: how fast repeating a term stops adding, how much a long text's terms count less, what each field is worth. */
const SATURATION = 2.5
const LENGTH_NORMALISATION = 0.7
const FIELD_WEIGHTS: Record<Field, number> = { title: 4, questions: 1.5, keywords: 1.5, body: 1 }

/** How much is said of each term in each article, before saturation. */
export type TermCounts = {
  articles: number
  /** Term → article → weighted frequency. */
  table: Map<string, Map<number, number>>
  /** What one occurrence adds in an article's field, by article. */
  occurrence: Record<Field, number[]>
}

/** What a weighted frequency is worth: grows ever more slowly, to `SATURATION + 1`. */
export function saturate(frequency: number): number {
  return (frequency * (SATURATION + 1)) / (SATURATION + frequency)
}

/** @param ofBodies which kinds of terms of bodies count; pairs and n-grams would triple the index and bring nothing */
export function countTerms(documents: readonly ReadDocument[], ofBodies: readonly TermKind[]): TermCounts {
  const occurrence = {
    title: occurrencesIn('title', documents),
    questions: occurrencesIn('questions', documents),
    keywords: occurrencesIn('keywords', documents),
    body: occurrencesIn('body', documents),
  }
  const table: TermCounts['table'] = new Map()
  for (const field of FIELDS) {
    for (const [article, document] of documents.entries()) {
      for (const [term, { kind, count }] of document[field].flatMap((text) => [...text])) {
        if (field === 'body' && !ofBodies.includes(kind)) continue
        const row = table.get(term) ?? new Map<number, number>()
        row.set(article, (row.get(article) ?? 0) + occurrence[field][article]! * count)
        table.set(term, row)
      }
    }
  }
  return { articles: documents.length, table, occurrence }
}

function occurrencesIn(field: Field, documents: readonly ReadDocument[]): number[] {
  const lengths = documents.map((document) => document[field].reduce((sum, text) => sum + wordsOf(text), 0))
  const filled = lengths.filter((length) => length > 0)
  const average = filled.reduce((sum, length) => sum + length, 0) / (filled.length || 1) || 1
  return lengths.map((length) => {
    return FIELD_WEIGHTS[field] / (1 - LENGTH_NORMALISATION + (LENGTH_NORMALISATION * length) / average)
  })
}

function wordsOf(text: Map<string, Term>): number {
  let words = 0
  for (const { kind, count } of text.values()) if (kind === 'word' || kind === 'stop') words += count
  return words
}
