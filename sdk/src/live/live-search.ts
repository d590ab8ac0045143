import MiniSearch, { type SearchResult as MiniSearchResult } from 'minisearch'
import { completions, similarWords } from '../search/guess-words.ts'
import { findMarks, type Mark } from '../search/marks.ts'
import { GUESS_WEIGHT, MATCH_WEIGHTS, MOST_CORRECTED, repeated, resembles, SMALLEST_SHARE } from '../search/ranking.ts'
import { readQuery, type QueryWord } from '../search/read-query.ts'
import { kindOfTerm } from '../text/term-notation.ts'
import { NO_LEXICON } from '../text/terms.ts'
import { liveLanguage } from './languages.ts'
import { checkDocument, LiveSearchError, type LiveDocument } from './live-document.ts'
import { readTexts, SEPARATOR, wordsOf, type ReadTexts } from './read-texts.ts'
import { WordList } from './word-list.ts'

export type LiveResult<Doc extends LiveDocument> = {
  id: string
  /** As it was added. */
  document: Doc
  /** Higher is better; comparable within one answer only. */
  score: number
  titleMarks: Mark[]
  bodyMarks: Mark[]
}

export type LiveSearch<Doc extends LiveDocument> = {
  /** How many documents there are. */
  readonly size: number
  /** Best first; empty when nothing matches or the query is blank. Default limit: 8. @throws {LiveSearchError} `query` is no text */
  search: (query: string, options?: { limit?: number }) => LiveResult<Doc>[]
  /** @throws {LiveSearchError} its id is taken, or it is not of the right shape */
  add: (document: Doc) => void
  /** Puts a document in the place of the one with the same id. @throws {LiveSearchError} there is none, or its shape is wrong */
  replace: (document: Doc) => void
  /** @throws {LiveSearchError} there is none with this id */
  remove: (id: string) => void
}

/**
 * Chosen on the questions that the compiled index was measured with (docs/benchmarks.md). They differ from those of
 * search/build/count-terms.ts because MiniSearch saturates each field by itself, where BM25F saturates their sum.
 */
const BM25 = { k: 2.5, b: 0.7, d: 0 }
const FIELD_WEIGHTS = { title: 2, questions: 3, body: 1 }

/**
 * Searches documents that change while the program runs: drafts, records of another system, a preview. It reads text
 * and ranks as a compiled knowledge base does, as far as MiniSearch can: without concepts, and without what a build
 * learns from questions. Needs no DOM.
 *
 * @typeParam Doc what the documents are, where they hold more than is searched: `createLiveSearch<Order>(orders)`
 * @throws {LiveSearchError} two documents have the same id, or one is not of the right shape
 *
 * @example
 * const live = createLiveSearch([{ id: 'vpn', title: 'Connect to the VPN', questions: ['work from home'] }])
 * live.search('conect vpn')[0].id // 'vpn'
 */
export function createLiveSearch<Doc extends LiveDocument = LiveDocument>(
  documents: readonly NoInfer<Doc>[] = [],
): LiveSearch<Doc> {
  if (!Array.isArray(documents)) throw new LiveSearchError('createLiveSearch takes a list of documents.')
  const index = new MiniSearch<ReadTexts>({
    fields: Object.keys(FIELD_WEIGHTS),
    // The fields hold terms already: what a word is depends on the document's language, which MiniSearch does not know.
    tokenize: (text) => text.split(SEPARATOR),
    processTerm: (term) => term,
    searchOptions: { bm25: BM25, boost: FIELD_WEIGHTS },
  })
  const words = new WordList()
  const kept = new Map<string, { document: Doc; texts: ReadTexts }>()
  for (const [at, document] of documents.entries()) add(document, `Document ${at + 1}`)
  return {
    get size() {
      return kept.size
    },
    search,
    add: (document) => add(document, 'The document'),
    replace,
    remove: take,
  }

  function add(document: Doc, place: string): void {
    checkDocument(document, place)
    if (kept.has(document.id)) {
      throw new LiveSearchError(`There is a document ${JSON.stringify(document.id)} already; replace it instead.`)
    }
    const texts = readTexts(document)
    kept.set(document.id, { document, texts })
    words.add(wordsOf(texts))
    index.add(texts)
  }

  function replace(document: Doc): void {
    checkDocument(document, 'The document')
    take(document.id)
    add(document, 'The document')
  }

  function take(id: string): void {
    const texts = kept.get(id)?.texts
    if (!texts) throw new LiveSearchError(`There is no document ${JSON.stringify(id)}.`)
    kept.delete(id)
    words.remove(wordsOf(texts))
    index.remove(texts)
  }

  function search(query: string, { limit = 8 }: { limit?: number } = {}): LiveResult<Doc>[] {
    if (typeof query !== 'string') throw new LiveSearchError(`search: query must be a string, got ${String(query)}.`)
    const languages = new Set([...kept.values()].map(({ document: { lang = 'en' } }) => liveLanguage(lang)))
    const read = readQuery(query, [...languages], () => NO_LEXICON)
    const asked = new Map(
      [...read.terms].map(([term, { kind, count }]) => [term, MATCH_WEIGHTS[kind] * repeated(count)]),
    )
    const unknown = read.words.filter(({ readings }) => !readings.some((term) => words.has(term)))
    for (const word of unknown.slice(0, MOST_CORRECTED)) {
      for (const term of guess(word)) asked.set(term, (asked.get(term) ?? 0) + GUESS_WEIGHT * repeated(word.count))
    }
    const found = index.search([...asked.keys()].join(SEPARATOR), { boostTerm: (term) => asked.get(term)! })
    if (!isMeaningful(found, read.words)) return []
    const ranked = found
      .map(({ id, score, queryTerms }) => ({ id: id as string, score: rate(score, queryTerms) }))
      .toSorted((a, b) => b.score - a.score)
    return ranked
      .filter(({ score }) => score >= ranked[0]!.score * SMALLEST_SHARE)
      .slice(0, limit)
      .map(({ id, score }) => {
        const { document } = kept.get(id)!
        const { title, body = '', lang = 'en' } = document
        const marksOf = (text: string) => findMarks(text, asked, liveLanguage(lang))
        return { id, document, score, titleMarks: marksOf(title), bodyMarks: marksOf(body) }
      })
  }

  /** For a word that no document has: what it may become, or what it may have been meant to be. */
  function guess({ readings, unfinished }: QueryWord): string[] {
    const completed = unfinished === null ? [] : completions(unfinished, words)
    if (completed.length > 0) return completed
    return readings.filter((term) => kindOfTerm(term) === 'word').flatMap((term) => similarWords(term, words))
  }
}

/**
 * MiniSearch multiplies a score by the number of terms that matched. Here most terms are letters in threes, of which a
 * long word has more, so that is divided out; what counts is how many words matched.
 */
function rate(score: number, matched: readonly string[]): number {
  const words = matched.map(kindOfTerm).filter((kind) => kind === 'word' || kind === 'stop')
  const coverage = words.reduce((sum, kind) => sum + MATCH_WEIGHTS[kind], 0.5)
  return (score / matched.length) * Math.sqrt(coverage)
}

/** Whether more matches than chance would bring: a word, or a good part of an unknown word's letters. */
function isMeaningful(found: readonly MiniSearchResult[], words: readonly QueryWord[]): boolean {
  if (found.some(({ queryTerms }) => queryTerms.some((term) => kindOfTerm(term) === 'word'))) return true
  return words
    .filter(({ readings }) => !readings.some((term) => kindOfTerm(term) === 'stop'))
    .some(({ grams }) =>
      found.some(({ queryTerms }) => {
        return resembles(grams.filter((gram) => queryTerms.includes(gram)).length, grams.length)
      }),
    )
}
