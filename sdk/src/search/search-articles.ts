import { hasLikelyAnswer } from './confidence.ts'
import type { SearchOptions, SearchResult, SearchResults } from './knowledge-base.ts'
import { findMarks } from './marks.ts'
import type { Articles } from './open-articles.ts'
import type { Attempt, BundleFiles } from './read-bundle.ts'
import { readEntries } from './read-entries.ts'
import type { Hit } from './search-index.ts'
import { summarise } from './summaries.ts'

/** Searches one release, and fetches of what it finds what results show. */
export async function searchArticles(
  query: string,
  { limit, explain }: Required<Pick<SearchOptions, 'limit' | 'explain'>>,
  articles: Articles,
  files: BundleFiles,
  attempt: Attempt,
): Promise<SearchResults> {
  // Loaded with the first explanation: who only searches does not pay for it.
  const explainer = explain ? import('./explain.ts') : null
  const index = articles.indexOf(attempt)
  const entriesOf = (hits: readonly Hit[]) =>
    readEntries(
      hits.slice(0, limit).map(({ article }) => article),
      files,
      attempt,
    )
  // Guessing at unknown words rarely changes all of what is found: entries need not wait for it.
  const answer = await index.search(query, attempt, ({ hits }) => void entriesOf(hits).catch(() => {}))
  const { hits, words: wordsIn } = answer.result
  const [entries, languages, explained] = await Promise.all([entriesOf(hits), index.languages(), explainer])
  const missing = answer.missing + entries.missing
  const hasLikely = missing === 0 && hasLikelyAnswer(hits)
  const results = hits.slice(0, limit).flatMap(({ article, score, confidence }, place): SearchResult[] => {
    const entry = entries.result.get(article)
    if (!entry) return []
    index.remember(entry.slug, article)
    const words = wordsIn(article)
    const language = languages.get(entry.lang)!
    const result: SearchResult = {
      ...summarise(entry, attempt.manifest),
      score,
      confidence,
      ...(hasLikely && place === 0 && { likely: true }),
      titleMarks: findMarks(entry.title, words, language),
      summaryMarks: findMarks(entry.summary, words, language),
      ...(explained && { explanation: explained.explain(answer.result, article) }),
    }
    return [result]
  })
  return asResults(results, missing)
}

/** The number goes along without being one of the results: who lists or copies them gets results only. */
export function asResults(results: SearchResult[], missing: number): SearchResults {
  return Object.defineProperty(results, 'missing', { value: missing }) as SearchResults
}
