import { IndexFormatError } from '../index/format.ts'
import { openIndex } from '../index/open-index.ts'
import type { Calibration } from '../schemas/bundle.ts'
import type { Language } from '../text/language.ts'
import { confidence } from './confidence.ts'
import { matchQuery, type Part } from './match-query.ts'
import { matchedWords, type MatchedWords } from './matched-words.ts'
import { unitsFor } from './postings.ts'
import { SMALLEST_SHARE } from './ranking.ts'
import { readQuery } from './read-query.ts'
import { conceptsFrom, conceptWordsFrom } from './stored-concepts.ts'

/** What belongs to an index and stands in the manifest. */
export type IndexContext = {
  articles: number
  /** Languages of the articles: a query is read in each of them. */
  languages: readonly Language[]
  calibration: Calibration
}

/** One article found: its position in the manifest, and how likely it answers (0 to 1). */
export type Hit = { article: number; score: number; confidence: number }

/** Why an article has its score: a term, what it added, and whether by standing there or by what training learnt of it. */
export type Contribution = { term: string; by: 'match' | 'training'; score: number }

export type Answer = {
  /** Best first. */
  hits: Hit[]
  /** The words by which the query found an article, or any word of it that an article could have. */
  words: (article: number) => MatchedWords
  /** What an article's score is made of, the largest part first; the parts add up to it. */
  explain: (article: number) => Contribution[]
}

export type SearchIndex = { search: (query: string) => Answer }

/** Where nothing but stop words matches, an article is found when search is so sure: training has learnt that they ask for it (“who are you”). */
const SURE = 0.5

/**
 * Opens what `writeSearchIndex` wrote.
 *
 * @throws {IndexFormatError} it is no index, of another version or of other articles, or cut off
 */
export function openSearchIndex(file: ArrayBuffer, context: IndexContext): SearchIndex {
  const { articles, languages, calibration } = context
  const index = openIndex(file)
  if (index.units !== unitsFor(articles)) {
    throw new IndexFormatError(`The search index is of other articles than the ${articles} of the manifest.`)
  }
  const conceptsOf = conceptsFrom(index)
  const conceptWords = conceptWordsFrom(index)

  function search(text: string): Answer {
    const { parts, asked, isMeaningful } = matchQuery(readQuery(text, languages, conceptsOf), index, articles)
    const scores = addUp(parts, articles)
    const found: Hit[] = []
    for (let article = 0; article < articles; article++) {
      const score = scores[article]!
      if (score <= 0) continue
      const hit = { article, score, confidence: confidence(score, asked, calibration) }
      if (isMeaningful || hit.confidence >= SURE) found.push(hit)
    }
    found.sort((a, b) => b.score - a.score || a.article - b.article)
    const hits = found.filter(({ score }) => score >= found[0]!.score * SMALLEST_SHARE)
    return {
      hits,
      words: (article) => matchedWords(parts, article, articles, conceptWords),
      explain: (article) => explain(parts, article),
    }
  }

  return { search }
}

function addUp(parts: readonly Part[], articles: number): Float64Array {
  const scores = new Float64Array(articles)
  for (const { numbers, factor, except } of parts) {
    for (const [at, article] of numbers.articles.entries()) {
      if (!except?.has(article)) scores[article]! += factor * numbers.values[at]!
    }
  }
  return scores
}

function explain(parts: readonly Part[], article: number): Contribution[] {
  return parts
    .flatMap(({ term, by, numbers, factor, except }): Contribution[] => {
      const at = numbers.articles.indexOf(article)
      return at < 0 || except?.has(article) ? [] : [{ term, by, score: factor * numbers.values[at]! }]
    })
    .toSorted((a, b) => Math.abs(b.score) - Math.abs(a.score))
}
