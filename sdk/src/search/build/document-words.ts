import type { Language } from '../../text/language.ts'
import { remember } from '../../text/remember.ts'
import { segment } from '../../text/segment.ts'
import { readWord, type WrittenWord } from '../../text/terms.ts'
import type { Field, SearchDocument } from './search-document.ts'

/** The words of each text of a document, in order. A summary counts as body. */
export type DocumentWords = Record<Field, readonly (readonly WrittenWord[])[]>

const known = new WeakMap<SearchDocument, DocumentWords>()
const readers = new WeakMap<Language, (text: string) => WrittenWord[]>()

/**
 * Reads a document in its own language, once for all who ask: which articles are alike, which words are known, and the
 * index. It takes longer than what each of them does with the words.
 */
export function documentWords(document: SearchDocument, language: Language): DocumentWords {
  let words = known.get(document)
  if (!words) {
    const { title, summary, questions, keywords, body } = document
    const read = readerOf(language)
    words = {
      title: [read(title)],
      questions: questions.map(read),
      keywords: keywords.map(read),
      body: [read(`${summary}\n${body}`)],
    }
    known.set(document, words)
  }
  return words
}

/** Gives the same object for a word wherever it stands: millions of them would not fit. */
function readerOf(language: Language): (text: string) => WrittenWord[] {
  let reader = readers.get(language)
  if (!reader) {
    const readOnce = remember((written) => readWord(written, language))
    reader = (text) => segment(text).flatMap((word) => readOnce(word.text) ?? [])
    readers.set(language, reader)
  }
  return reader
}
