import type { IndexManifest } from '../schemas/bundle.ts'
import type { ConceptsOf } from '../text/concepts.ts'
import { conceptTerm } from '../text/terms.ts'

export type Concepts = {
  /** The concepts of a term. */
  conceptsOf: ConceptsOf
  /** The terms that belong to a concept, which is given as a term itself. */
  wordsOf: (concept: string) => readonly string[]
}

/** Reads the concepts that a knowledge base has: a visitor loads no list of words that nothing is found with. */
export function readConcepts(stored: IndexManifest['concepts']): Concepts {
  const concepts = new Map(stored)
  const words = new Map<string, string[]>()
  for (const [term, numbers] of stored) {
    for (const number of numbers) {
      const concept = conceptTerm(number)
      words.set(concept, [...(words.get(concept) ?? []), term])
    }
  }
  return { conceptsOf: (term) => concepts.get(term) ?? [], wordsOf: (concept) => words.get(concept) ?? [] }
}
