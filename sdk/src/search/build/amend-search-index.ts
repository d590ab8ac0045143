import type { IndexManifest } from '../../schemas/bundle.ts'
import { loadLanguages } from '../../text/language.ts'
import type { Family } from '../index-paths.ts'
import type { ArticleNumbers } from '../postings.ts'
import { compareDocuments } from './compare-documents.ts'
import { countTerms } from './count-terms.ts'
import { estimateLengths } from './estimate-lengths.ts'
import { planOf } from './index-plan.ts'
import { conceptsUsed, knownConcepts } from './known-concepts.ts'
import { matchValues } from './match-values.ts'
import { rewriteFile, stillHaving } from './rewrite-file.ts'
import { readDocument, type ReadDocument, type SearchDocument } from './search-document.ts'
import { Vocabulary } from './vocabulary.ts'
import type { WriteOptions } from './write-search-index.ts'
import { isKept, writeSlugs } from './write-shards.ts'
import { openTerms, type WrittenIndex } from './written-index.ts'

/** The files of an index that are others now. */
export type Amendment = { manifest: IndexManifest; files: AmendedFile[] }

export type AmendedFile = { family: Family; number: number; content: Uint8Array<ArrayBuffer> }

/**
 * Brings an index up to documents of which a few have changed, in about the time that these take, where
 * `writeSearchIndex` reads and learns from all. It answers nearly as that one would: what other documents are worth, the
 * weights that were learnt, the calibration and the words to guess at stay as they were.
 *
 * @param before the documents that the index is of
 */
export async function amendSearchIndex(
  index: WrittenIndex,
  before: readonly SearchDocument[],
  after: readonly SearchDocument[],
  { slugs = new Map(), synonyms = new Map() }: Omit<WriteOptions, 'plan'> = {},
): Promise<Amendment> {
  const { manifest } = index
  const comparison = compareDocuments(before, after)
  const languages = await loadLanguages([...before, ...after].map(({ lang }) => lang))
  const concepts = await knownConcepts(languages, synonyms)
  const plan = planOf(manifest)
  const terms = openTerms(index)

  const lost = new Vocabulary()
  for (const position of comparison.stale) read(before[position]!, lost)
  const joining = joiningPostings()
  const joiningFile = Map.groupBy(joining, ([term]) => terms.fileOf(term))
  const isSpoken = new Set(after.map(({ lang }) => lang))
  const slugFiles = writeSlugs(slugs, after.length)
  return {
    manifest: {
      ...manifest,
      articles: after.length,
      languages: [...languages.keys()].filter((lang) => isSpoken.has(lang)),
      concepts: conceptsUsed(concepts.values(), (concept) => joining.has(concept) || stayingOf(concept) > 0),
      slugs: slugFiles.length,
    },
    files: [
      ...touched('terms', manifest.terms).map((number) => amend('terms', number, joiningFile.get(number))),
      ...touched('guesses', manifest.guesses?.length ?? 0).map((number) => amend('guesses', number)),
      ...slugFiles.map((content, number): AmendedFile => ({ family: 'slugs', number, content })),
    ],
  }

  function read(document: SearchDocument, vocabulary: Vocabulary): ReadDocument {
    const language = languages.get(document.lang)!
    const lexicon = terms.lexiconOf(language, concepts.get(document.lang)!)
    return readDocument(document, { language, lexicon, ofBodies: plan.ofBodies, vocabulary })
  }

  /** How many documents have a term and did not change. */
  function stayingOf(term: string): number {
    const known = terms.find(term)
    return known ? stillHaving(known, comparison) : 0
  }

  /** What the documents that are new or changed bring to each of their terms. */
  function joiningPostings(): Map<string, ArticleNumbers> {
    const { fresh } = comparison
    const vocabulary = new Vocabulary()
    const words = fresh.map((position) => read(after[position]!, vocabulary))
    const sample = fresh.map((position, at) => ({ document: after[position]!, words: words[at]! }))
    const own = countTerms(words, vocabulary, estimateLengths(after, sample))
    const having = own.having.map((count, term) => count + stayingOf(vocabulary.names[term]!))
    const counts = { ...own, articles: after.length, having }
    const found = new Map<string, ArticleNumbers>()
    for (const [term, name] of vocabulary.names.entries()) {
      const { articles, values } = matchValues(term, counts, plan)
      if (articles.length === 0 || !isKept(term, counts, plan)) continue
      found.set(name, { articles: Array.from(articles, (at) => fresh[at]!), values })
    }
    return found
  }

  /** Numbers of the files to write: all where articles have moved, else those with a term that was lost or joins. */
  function touched(family: Family, files: number): number[] {
    if (!comparison.isInPlace) return [...Array(files).keys()]
    return family === 'terms' ? [...new Set([...lost.names, ...joining.keys()].map(terms.fileOf))] : []
  }

  function amend(family: Family, number: number, joins?: Iterable<[string, ArticleNumbers]>): AmendedFile {
    return { family, number, content: rewriteFile(index.read(family, number), comparison, joins) }
  }
}
