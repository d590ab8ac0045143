import type { Language } from '../../text/language.ts'
import type { TermKind } from '../../text/term-notation.ts'
import { termsOf, type Lexicon, type Term, type WrittenWord } from '../../text/terms.ts'
import { documentWords } from './document-words.ts'
import type { Vocabulary } from './vocabulary.ts'

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

/** A text as numbers of terms. */
export type ReadText = {
  /** Each of its terms once. */
  terms: Uint32Array
  /** How often each stands in it. */
  counts: Float64Array
  /** The terms that belong to each of its concepts. */
  wordsOf: ReadonlyMap<number, readonly number[]>
  /** Its length in words. */
  length: number
}

export type ReadDocument = Record<Field, ReadText[]>

/** What documents are read with. */
export type Reading = {
  language: Language
  lexicon: Lexicon
  /** The kinds of terms that are indexed of bodies; of titles, questions and keywords all are. */
  ofBodies: readonly TermKind[]
  vocabulary: Vocabulary
}

/** A document as numbers of terms. */
export function readDocument(document: SearchDocument, reading: Reading): ReadDocument {
  const { language, lexicon, ofBodies, vocabulary } = reading
  const { title, questions, keywords, body } = documentWords(document, language)
  const read = (words: readonly WrittenWord[]) => toNumbers(termsOf(words, language, lexicon), vocabulary)
  return {
    title: title.map(read),
    questions: questions.map(read),
    keywords: keywords.map(read),
    body: body.map((words) => toNumbers(termsOf(words, language, lexicon, ofBodies), vocabulary, ofBodies)),
  }
}

/** @param kinds those to keep; the others count for the length alone. Default: all */
function toNumbers(found: Map<string, Term>, vocabulary: Vocabulary, kinds?: readonly TermKind[]): ReadText {
  const kept = kinds ? [...found].filter(([, { kind }]) => kinds.includes(kind)) : [...found]
  // Phrases of more than two words bring a concept, and are no terms.
  const concepts = kept
    .filter(([, { kind }]) => kind === 'concept')
    .map(([name, { words }]): [number, number[]] => {
      const indexed = words.filter((word) => found.has(word))
      return [vocabulary.add(name), indexed.map((word) => vocabulary.add(word))]
    })
  let length = 0
  for (const { kind, count } of found.values()) if (kind === 'word' || kind === 'stop') length += count
  return {
    terms: Uint32Array.from(kept, ([name]) => vocabulary.add(name)),
    counts: Float64Array.from(kept, ([, { count }]) => count),
    wordsOf: concepts.length > 0 ? new Map(concepts) : NO_CONCEPTS,
    length,
  }
}

const NO_CONCEPTS: ReadText['wordsOf'] = new Map()
