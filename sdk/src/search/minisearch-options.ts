import type { Options } from 'minisearch'

/** The fields of an indexed article and what a match in each is worth. */
export const FIELD_BOOSTS = { title: 3, questions: 2, keywords: 2, body: 1, grams: 1 } as const

/** An article as MiniSearch sees it: each field holds its terms, joined by `TERM_SEPARATOR`. */
export type IndexedArticle = Record<keyof typeof FIELD_BOOSTS, string> & { slug: string }

/** Terms are made before MiniSearch sees them (each article in its own language), so it only has to take them apart. */
export const TERM_SEPARATOR = '\n'

/** Shared by the writer and the reader: MiniSearch asks for the same options on both sides. */
export const MINISEARCH_OPTIONS: Options<IndexedArticle> = {
  idField: 'slug',
  fields: Object.keys(FIELD_BOOSTS),
  tokenize: (text) => (text === '' ? [] : text.split(TERM_SEPARATOR)),
  processTerm: (term) => term,
}
