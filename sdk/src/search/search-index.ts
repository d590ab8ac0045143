import MiniSearch, { type SearchResult as MiniSearchResult } from 'minisearch'
import { fold } from '../text/fold.ts'
import { segment } from '../text/segment.ts'
import { bigrams, grams, kindOfTerm, TERM_WEIGHTS, wordTerms } from '../text/terms.ts'
import { FIELD_BOOSTS, MINISEARCH_OPTIONS, TERM_SEPARATOR, type IndexedArticle } from './minisearch-options.ts'
import type { SearchIndexFile } from './write-index.ts'

/** One article found, best first. `terms` are the terms of the index that matched. */
export type Hit = { slug: string; score: number; terms: string[] }

/** Length normalisation and saturation that suit short titles and questions (docs/decisions/0004-search-settings.md). */
const BM25 = { k: 2, b: 0.7, d: 0 }

/** Shorter words have too many neighbours for a guess to be right. */
const FUZZY_FROM_LETTERS = 4
const FUZZY_TWO_FROM_LETTERS = 8

/** So many n-grams in common are a form of the word or a misspelling; fewer are chance. */
const MEANINGFUL_GRAMS = 3

/** Below this share of the best score an article is more noise than answer. */
const SMALLEST_SHARE = 0.1

export type SearchIndex = { search: (query: string) => Hit[] }

function queryTerms(query: string, languages: string[]): string[] {
  const terms = languages.flatMap((language) => {
    const words = wordTerms(query, language)
    return [...words, ...bigrams(words), ...grams(query, language)]
  })
  return [...new Set(terms)]
}

/** The terms of the word still being typed, which may match as a prefix; none once a space follows it. */
function unfinishedTerms(query: string, languages: string[]): Set<string> {
  const last = segment(query).at(-1)
  if (!last || last.end !== query.length) return new Set()
  return new Set(languages.flatMap((language) => wordTerms(last.text, language)).concat(fold(last.text)))
}

/**
 * MiniSearch multiplies a score by the number of query terms that matched. With several kinds of terms for each word
 * that counts a word many times over, so it is divided out and the matched words' own weight put in its place.
 */
function reweigh(result: MiniSearchResult): number {
  let weight = 0.5
  for (const term of result.queryTerms) {
    const kind = kindOfTerm(term)
    if (kind === 'word' || kind === 'stop') weight += TERM_WEIGHTS[kind]
  }
  return (result.score / Math.max(1, result.queryTerms.length)) * Math.sqrt(weight)
}

/** Whether more matched than words that stand in every article, or a few letters in a row. */
function isMeaningful({ terms }: Hit): boolean {
  if (terms.some((term) => kindOfTerm(term) === 'word')) return true
  return terms.filter((term) => kindOfTerm(term) === 'gram').length >= MEANINGFUL_GRAMS
}

/** Opens what `writeSearchIndex` wrote. */
export function openSearchIndex(file: SearchIndexFile): SearchIndex {
  const index = MiniSearch.loadJS<IndexedArticle>(file.index, MINISEARCH_OPTIONS)
  const vocabulary = new Set(file.index.index.map(([term]) => term))

  function search(query: string): Hit[] {
    const unfinished = unfinishedTerms(query, file.languages)
    const terms = queryTerms(query, file.languages)
    // The word being typed also matches as it stands: its stem may have lost the letters that were typed.
    for (const term of unfinished) if (!terms.includes(term)) terms.push(term)
    if (terms.length === 0) return []
    const results = index.search(terms.join(TERM_SEPARATOR), {
      boost: FIELD_BOOSTS,
      boostTerm: (term) => TERM_WEIGHTS[kindOfTerm(term)],
      bm25: BM25,
      weights: { fuzzy: 0.5, prefix: 0.3 },
      prefix: (term) => unfinished.has(term) && kindOfTerm(term) === 'word',
      fuzzy: (term) => {
        if (kindOfTerm(term) !== 'word' || term.length < FUZZY_FROM_LETTERS || vocabulary.has(term)) return false
        return term.length >= FUZZY_TWO_FROM_LETTERS ? 2 : 1
      },
    })
    const hits = results
      .map((result) => ({ slug: String(result.id), score: reweigh(result), terms: result.terms }))
      .filter(isMeaningful)
      .toSorted((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1))
    return hits.filter((hit) => hit.score >= hits[0]!.score * SMALLEST_SHARE)
  }

  return { search }
}
