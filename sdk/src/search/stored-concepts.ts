import type { IndexManifest } from '../schemas/bundle.ts'
import type { ConceptsOf } from '../text/concepts.ts'
import { conceptTerm } from '../text/term-notation.ts'

/** Marks of a stored term; without one the term does both. */
const ASKED_ONLY = '>'
const HAD_ONLY = '<'
/** No term has one: it is no part of a word. */
const SEPARATOR = ','

/** Whether a term brings a concept in a query, or has it in an article. */
export type ConceptRole = 'asked' | 'had'

/** What the manifest stores of a concept: its id, then its terms. */
export function storeConcept(id: string, terms: ReadonlyMap<string, ReadonlySet<ConceptRole>>): string {
  const marked = [...terms].map(([term, roles]) => {
    return (roles.size === 2 ? '' : roles.has('asked') ? ASKED_ONLY : HAD_ONLY) + term
  })
  return [id, ...marked].join(SEPARATOR)
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
  for (const line of stored) {
    const [id, ...marked] = line.split(SEPARATOR) as [string, ...string[]]
    const had: string[] = []
    for (const written of marked) {
      const term = written.replace(/^[<>]/, '')
      if (!written.startsWith(HAD_ONLY)) concepts.set(term, [...(concepts.get(term) ?? []), id])
      if (!written.startsWith(ASKED_ONLY)) had.push(term)
    }
    words.set(conceptTerm(id), had)
  }
  return { conceptsOf: (term) => concepts.get(term) ?? [], wordsOf: (concept) => words.get(concept) ?? [] }
}
