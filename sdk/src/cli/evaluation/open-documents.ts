import type { z } from 'zod'
import type { Synonyms } from '../../search/build/known-concepts.ts'
import type { SearchDocument } from '../../search/build/search-document.ts'
import { writeSearchIndex } from '../../search/build/write-search-index.ts'
import { hasLikelyAnswer } from '../../search/confidence.ts'
import { openSearchIndex } from '../../search/search-index.ts'
import type { docLine } from './read-lines.ts'

/** Ids of what is found, best first, how sure the search is of the first, and whether it calls that the likely answer. */
export type Found = { ids: string[]; confidence: number; likely?: boolean }

/** Asks a search. All results count, however many. */
export type Ask = (text: string) => Promise<Found>

/** Searches documents of a file with the index and the ranking of a compiled knowledge base. */
export function openDocuments(docs: readonly z.output<typeof docLine>[]): Promise<Ask> {
  return openSearchDocuments(
    docs.map(({ id, lang, title, body, alternates }) => {
      return { slug: id, lang, title, summary: '', questions: alternates, keywords: [], body }
    }),
  )
}

/** Searches documents as a compiled knowledge base has them; what is found are slugs. */
export async function openSearchDocuments(documents: readonly SearchDocument[], synonyms?: Synonyms): Promise<Ask> {
  const index = await openSearchIndex(await writeSearchIndex(documents, synonyms ? { synonyms } : {}))
  return (text) => {
    const { hits } = index.search(text)
    const ids = hits.map(({ article }) => documents[article]!.slug)
    return Promise.resolve({ ids, confidence: hits[0]?.confidence ?? 0, likely: hasLikelyAnswer(hits) })
  }
}
