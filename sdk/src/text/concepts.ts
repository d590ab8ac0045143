import { concepts as english } from './concepts/english.ts'
import type { Language } from './language.ts'

/**
 * What each language's people call the same thing. A line is a concept, and its number the line's; a word may belong to
 * several. `sign_in` is two words, `e-mail` one. Only the build reads these lists: it writes what a knowledge base needs
 * of them into the index, so that visitors do not load the rest.
 */
const LISTS: Record<string, string> = { en: english }

/** The numbers of the concepts that a term belongs to: a stem, or the stems of two neighbours. */
export type ConceptsOf = (term: string) => readonly number[]

const NONE: readonly number[] = []
const tables = new WeakMap<Language, ReadonlyMap<string, readonly number[]>>()

/** Term → the numbers of its concepts; empty for a language without a list. */
export function conceptTable(language: Language): ReadonlyMap<string, readonly number[]> {
  let table = tables.get(language)
  if (!table) {
    table = readList(LISTS[language.tag] ?? '', language)
    tables.set(language, table)
  }
  return table
}

/** The concepts of a language's terms, from the whole list. */
export function conceptsIn(language: Language): ConceptsOf {
  const table = conceptTable(language)
  return (term) => table.get(term) ?? NONE
}

function readList(list: string, { stem, stopWords }: Language): Map<string, number[]> {
  const table = new Map<string, number[]>()
  for (const [concept, line] of list.trim().split('\n').entries()) {
    for (const phrase of line.replaceAll('-', '').split(' ')) {
      const words = phrase.split('_')
      if (words.length === 1 && stopWords.has(phrase)) continue
      const term = words.map((word) => (stopWords.has(word) ? word : stem(word))).join(' ')
      const concepts = table.get(term) ?? []
      if (!concepts.includes(concept)) table.set(term, [...concepts, concept])
    }
  }
  return table
}
