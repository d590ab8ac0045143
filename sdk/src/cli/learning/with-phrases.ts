import type { ProposedPhrases } from '../../learn/index.ts'
import type { SearchDocument } from '../../search/build/search-document.ts'

/** Documents as the build makes them once these phrases stand in the file of what was learned. */
export function withPhrases(
  documents: readonly SearchDocument[],
  proposed: readonly ProposedPhrases[],
): SearchDocument[] {
  const bySlug = new Map(proposed.map(({ slug, phrases }) => [slug, phrases.map(({ words }) => words)]))
  return documents.map((document) => {
    const learned = bySlug.get(document.slug)
    return learned ? { ...document, questions: [...document.questions, ...learned] } : document
  })
}
