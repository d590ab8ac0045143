import { kindOfTerm, type TermKind } from '../text/term-notation.ts'
import { NO_LEXICON, readWords, terms } from '../text/terms.ts'
import type { LiveDocument } from './live-document.ts'
import { liveLanguage } from './languages.ts'

/** Stands between the terms of a field; no term has it. */
export const SEPARATOR = '\n'

/** A document as MiniSearch indexes it: the terms of each field, already read. */
export type ReadTexts = { id: string; title: string; questions: string; body: string }

const WORD_KINDS: readonly TermKind[] = ['word', 'stop']

/** Reads a document in its own language. */
export function readTexts({
  id,
  title,
  body = '',
  questions = [],
  keywords = [],
  lang = 'en',
}: LiveDocument): ReadTexts {
  return {
    id,
    title: read([title], lang),
    questions: read([...questions, ...keywords], lang),
    body: readBody(body, lang),
  }
}

/** Its words alone: pairs and letters in threes of bodies would triple the index and bring nothing. */
function readBody(text: string, language: string): string {
  return readWords(text, liveLanguage(language))
    .map(({ term }) => term)
    .join(SEPARATOR)
}

/** The words of a document, each once. */
export function wordsOf({ title, questions, body }: ReadTexts): Set<string> {
  const all = [title, questions, body].flatMap((field) => field.split(SEPARATOR))
  return new Set(all.filter((term) => term !== '' && WORD_KINDS.includes(kindOfTerm(term))))
}

function read(texts: readonly string[], language: string): string {
  return texts
    .flatMap((text) => [...terms(text, liveLanguage(language), NO_LEXICON)])
    .flatMap(([term, { count }]) => Array.from<string>({ length: count }).fill(term))
    .join(SEPARATOR)
}
