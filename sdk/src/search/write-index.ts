import MiniSearch from 'minisearch'
import { bigrams, grams, wordTerms } from '../text/terms.ts'
import { MINISEARCH_OPTIONS, TERM_SEPARATOR, type IndexedArticle } from './minisearch-options.ts'

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

/** What `index.<hash>.json` holds. */
export type SearchIndexFile = {
  /** Languages of the articles: a query is read in each of them. */
  languages: string[]
  index: ReturnType<MiniSearch['toJSON']>
}

function terms(text: string, language: string, withBigrams: boolean): string[] {
  const words = wordTerms(text, language)
  return withBigrams ? [...words, ...bigrams(words)] : words
}

function toIndexed(document: SearchDocument): IndexedArticle {
  const { lang } = document
  const join = (lists: string[][]) => lists.flat().join(TERM_SEPARATOR)
  return {
    slug: document.slug,
    title: join([terms(document.title, lang, true)]),
    questions: join(document.questions.map((question) => terms(question, lang, true))),
    keywords: join(document.keywords.map((keyword) => terms(keyword, lang, true))),
    // Bigrams of bodies triple the index and bring nothing.
    body: join([terms(document.summary, lang, false), terms(document.body, lang, false)]),
    grams: join([document.title, ...document.questions, ...document.keywords].map((text) => grams(text, lang))),
  }
}

/** Makes the text of a locale's search index. The same documents give the same text, byte for byte. */
export function writeSearchIndex(documents: SearchDocument[]): string {
  const index = new MiniSearch<IndexedArticle>(MINISEARCH_OPTIONS)
  index.addAll(documents.map(toIndexed))
  const file: SearchIndexFile = {
    languages: [...new Set(documents.map((document) => document.lang))].toSorted(),
    index: index.toJSON(),
  }
  return JSON.stringify(file)
}
