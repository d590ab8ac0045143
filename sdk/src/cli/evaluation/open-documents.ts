import type { z } from 'zod'
import { writeSearchIndex } from '../../search/build/write-search-index.ts'
import { hasLikelyAnswer } from '../../search/confidence.ts'
import { openSearchIndex } from '../../search/search-index.ts'
import type { docLine } from './read-lines.ts'

/** Ids of what is found, best first, how sure the search is of the first, and whether it calls that the likely answer. */
export type Found = { ids: string[]; confidence: number; likely?: boolean }

/** Asks a search. All results count, however many. */
export type Ask = (text: string) => Promise<Found>

/** Searches documents with the index and the ranking of a compiled knowledge base. */
export async function openDocuments(docs: readonly z.output<typeof docLine>[]): Promise<Ask> {
  const written = await writeSearchIndex(
    docs.map(({ id, lang, title, body, alternates }) => {
      return { slug: id, lang, title, summary: '', questions: alternates, keywords: [], body }
    }),
  )
  const index = await openSearchIndex(written)
  return (text) => {
    const { hits } = index.search(text)
    const ids = hits.map(({ article }) => docs[article]!.id)
    return Promise.resolve({ ids, confidence: hits[0]?.confidence ?? 0, likely: hasLikelyAnswer(hits) })
  }
}
