import type { IndexManifest } from '../schemas/bundle.ts'
import { loadLanguages, type Language } from '../text/language.ts'
import { remember } from '../text/remember.ts'
import { confidence, SURE_CONFIDENCE } from './confidence.ts'
import type { Family } from './index-paths.ts'
import { joinIndex, type Dictionaries } from './join-index.ts'
import { matchQuery, type Part } from './match-query.ts'
import { matchedWords, type MatchedWords } from './matched-words.ts'
import { openShard } from './open-shard.ts'
import { readPostings, type TermPostings } from './postings.ts'
import { SMALLEST_SHARE } from './ranking.ts'
import { readQuery, type LexiconOf } from './read-query.ts'
import { readConcepts } from './stored-concepts.ts'

/** One article found: its position in the manifest, and how likely it answers (0 to 1). */
export type Hit = { article: number; score: number; confidence: number }

export type Answer = {
  /** Best first. */
  hits: Hit[]
  /** The words by which the query found an article, or any word of it that an article could have. */
  words: (article: number) => MatchedWords
  /** What scores are made of. */
  parts: readonly Part[]
  /** What the index knows of a term; null when it lacks the term. */
  find: (term: string) => TermPostings | null
  /** The terms by which articles have a concept, which is given as a term itself. */
  wordsOf: (concept: string) => readonly string[]
}

/** What the files of an index hold, by their numbers. */
export type SearchIndexFiles = { manifest: IndexManifest; files: Record<Family, ArrayBuffer[]> }

export type SearchIndex = { search: (query: string) => Answer }

/**
 * Searches with what is here of an index.
 *
 * @param languages those of the manifest: a query is read in each of them
 */
export function createSearch(
  { terms, guesses }: Dictionaries,
  manifest: IndexManifest,
  languages: readonly Language[],
): SearchIndex {
  const { articles, calibration } = manifest
  const { conceptsOf, wordsOf } = readConcepts(manifest.concepts)

  function find(term: string): TermPostings | null {
    const entry = terms.find(term)
    return entry && readPostings(entry, articles)
  }

  function search(text: string): Answer {
    // For this question only: for the next one another file may be here.
    const lookUp = remember(find)
    const isKnown = (term: string) => lookUp(term) !== null
    // To Dutch the “download” of an English article is “down” and “load”.
    const isWhole = (folded: string) => languages.some(({ partsOf, stem }) => !partsOf && isKnown(stem(folded)))
    const lexiconOf: LexiconOf = ({ partsOf }) => ({
      conceptsOf,
      partsOf: (folded) => (!partsOf || isWhole(folded) ? [] : partsOf(folded, isKnown)),
      hasSpellings: () => true,
    })
    const query = readQuery(text, languages, lexiconOf)
    const { parts, asked, isMeaningful } = matchQuery(query, { lookUp, covers: terms.covers, guesses }, manifest)
    const scores = addUp(parts, articles)
    const found: Hit[] = []
    for (let article = 0; article < articles; article++) {
      const score = scores[article]!
      if (score <= 0) continue
      const hit = { article, score, confidence: confidence(score, asked, calibration) }
      if (isMeaningful || hit.confidence >= SURE_CONFIDENCE) found.push(hit)
    }
    found.sort((a, b) => b.score - a.score || a.article - b.article)
    const hits = found.filter(({ score }) => score >= found[0]!.score * SMALLEST_SHARE)
    return {
      hits,
      words: (article) => matchedWords(parts, article, articles, wordsOf),
      parts,
      find,
      wordsOf,
    }
  }

  return { search }
}

/**
 * Opens an index of which all files are here, such as one that has just been written.
 *
 * @throws {IndexFormatError} a file is no index, of another version or of other articles, or cut off
 */
export async function openSearchIndex({ manifest, files }: SearchIndexFiles): Promise<SearchIndex> {
  const open = (buffers: readonly ArrayBuffer[]) => buffers.map((file) => openShard(file, manifest))
  const opened = { terms: open(files.terms), guesses: open(files.guesses), slugs: open(files.slugs) }
  const dictionaries = joinIndex(manifest, (family, number) => opened[family][number] ?? null)
  const languages = new Set((await loadLanguages(manifest.languages)).values())
  return createSearch(dictionaries, manifest, [...languages])
}

function addUp(parts: readonly Part[], articles: number): Float64Array {
  const scores = new Float64Array(articles)
  for (const { numbers, factor, except } of parts) {
    for (let at = 0; at < numbers.articles.length; at++) {
      const article = numbers.articles[at]!
      if (!except?.has(article)) scores[article]! += factor * numbers.values[at]!
    }
  }
  return scores
}
