import type { Language } from '../../text/language.ts'
import { terms, type Lexicon, type Term } from '../../text/terms.ts'

/** What of an article can be searched. `lang` is the language it is written in, which need not be its bundle's. */
export type SearchDocument = {
  slug: string
  lang: string
  title: string
  summary: string
  questions: string[]
  keywords: string[]
  /** Plain text. */
  body: string
}

export const FIELDS = ['title', 'questions', 'keywords', 'body'] as const
export type Field = (typeof FIELDS)[number]

/** Everything that can be searched of a document. */
export function textsOf({ title, summary, questions, keywords, body }: SearchDocument): string[] {
  return [title, ...questions, ...keywords, summary, body]
}

/** The terms of each text of a field. */
export type ReadDocument = Record<Field, Map<string, Term>[]>

/** Reads a document in its own language. A summary counts as text. */
export function readDocument(document: SearchDocument, language: Language, lexicon: Lexicon): ReadDocument {
  const { title, summary, questions, keywords, body } = document
  const read = (text: string) => terms(text, language, lexicon)
  return {
    title: [read(title)],
    questions: questions.map(read),
    keywords: keywords.map(read),
    body: [read(`${summary}\n${body}`)],
  }
}
