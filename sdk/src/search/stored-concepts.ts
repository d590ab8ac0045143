import type { IndexManifest } from '../schemas/bundle.ts'
import type { ConceptsOf } from '../text/concepts.ts'
import { conceptTerm } from '../text/terms.ts'

/** Marks of a stored id; without one the term does both. */
const ASKED_ONLY = '>'
const HAD_ONLY = '<'

/** Whether a term brings a concept in a query, or has it in an article. */
export type ConceptRole = 'asked' | 'had'

/** What the manifest stores of a term's concepts. */
export function storedIds(concepts: ReadonlyMap<string, ReadonlySet<ConceptRole>>): string[] {
  return [...concepts].map(([id, roles]) => {
    return id + (roles.size === 2 ? '' : roles.has('asked') ? ASKED_ONLY : HAD_ONLY)
  })
}

export type Concepts = {
  /** The concepts that a term of a query brings. */
  conceptsOf: ConceptsOf
  /** The terms by which articles have a concept, which is given as a term itself. */
  wordsOf: (concept: string) => readonly string[]
}

/** Reads the concepts that a knowledge base has: a visitor loads no list of words that nothing is found with. */
export function readConcepts(stored: IndexManifest['concepts']): Concepts {
  const concepts = new Map<string, string[]>()
  const words = new Map<string, string[]>()
  for (const [term, ids] of stored) {
    for (const marked of ids) {
      const id = marked.replace(/[<>]$/, '')
      if (!marked.endsWith(HAD_ONLY)) concepts.set(term, [...(concepts.get(term) ?? []), id])
      const concept = conceptTerm(id)
      if (!marked.endsWith(ASKED_ONLY)) words.set(concept, [...(words.get(concept) ?? []), term])
    }
  }
  return { conceptsOf: (term) => concepts.get(term) ?? [], wordsOf: (concept) => words.get(concept) ?? [] }
}
