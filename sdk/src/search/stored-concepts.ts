import type { CompiledIndex } from '../index/open-index.ts'
import type { ConceptsOf } from '../text/concepts.ts'
import { conceptTerm } from '../text/terms.ts'

/**
 * The concepts that a knowledge base has stand in its index as terms without postings, `=mobil=50 51`: a visitor loads
 * no list of words that nothing is found with.
 */
const MARK = '='

export function storedConcepts(term: string, concepts: readonly number[]): string {
  return `${MARK}${term}${MARK}${concepts.join(' ')}`
}

/** The concepts of a term, from the index. */
export function conceptsFrom(index: CompiledIndex): ConceptsOf {
  return (term) => {
    const prefix = MARK + term + MARK
    let concepts: number[] = []
    index.startingWith(prefix, (entry) => {
      concepts = entry.term.slice(prefix.length).split(' ').map(Number)
      return false
    })
    return concepts
  }
}

/** The terms that a concept has in the index. */
export function conceptWordsFrom(index: CompiledIndex): (concept: string) => readonly string[] {
  let table: Map<string, string[]> | undefined
  return (concept) => {
    table ??= readTable(index)
    return table.get(concept) ?? []
  }
}

function readTable(index: CompiledIndex): Map<string, string[]> {
  const table = new Map<string, string[]>()
  index.startingWith(MARK, ({ term: stored }) => {
    const [, term = '', numbers = ''] = stored.split(MARK)
    for (const number of numbers.split(' ')) {
      const concept = conceptTerm(Number(number))
      table.set(concept, [...(table.get(concept) ?? []), term])
    }
  })
  return table
}

/** Whether a term of the index stands for concepts and is no word. */
export function isStoredConcept(term: string): boolean {
  return term.startsWith(MARK)
}
