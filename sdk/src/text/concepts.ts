import type { Language } from './language.ts'
import { unmarked } from './term-notation.ts'
import { readWords } from './terms.ts'

/** Words and phrases for the same thing: who asks with one of `asked` also finds what says one of `had`. */
export type Concept = { id: string; asked: readonly string[]; had: readonly string[] }

/** The ids of the concepts that a term belongs to: a stem, or the stems of neighbours. */
export type ConceptsOf = (term: string) => readonly string[]

/** Term → ids of its concepts. */
export type ConceptTable = ReadonlyMap<string, readonly string[]>

const LISTS: Record<string, () => Promise<{ concepts: string }>> = {
  de: () => import('./concepts/german.ts'),
  en: () => import('./concepts/english.ts'),
  es: () => import('./concepts/spanish.ts'),
  fr: () => import('./concepts/french.ts'),
  nl: () => import('./concepts/dutch.ts'),
  pl: () => import('./concepts/polish.ts'),
}

/**
 * What the people of a language call the same thing: a line is a concept, a word may belong to several; `sign_in` is
 * two words, `e-mail` one. Only the build reads these lists: it writes what a knowledge base needs of them into the
 * index, so that visitors do not load the rest.
 */
export async function commonConcepts({ tag, stopWords }: Language): Promise<Concept[]> {
  if (!Object.hasOwn(LISTS, tag)) return []
  const { concepts } = await LISTS[tag]!()
  return concepts
    .trim()
    .split('\n')
    .map((line, at) => {
      const words = line.replaceAll('-', '').split(' ')
      const phrases = words.filter((word) => !stopWords.has(word)).map((word) => word.replaceAll('_', ' '))
      return { id: `${tag}${at}`, asked: phrases, had: phrases }
    })
}

/** Concepts by the terms that bring them in a query, or that have them in an article. */
export function conceptTable(concepts: readonly Concept[], side: 'asked' | 'had', language: Language): ConceptTable {
  const table = new Map<string, string[]>()
  for (const { id, [side]: phrases } of concepts) {
    for (const phrase of phrases) {
      const term = readWords(phrase, language)
        .map((word) => unmarked(word.term))
        .join(' ')
      const ids = table.get(term) ?? []
      if (!ids.includes(id)) table.set(term, [...ids, id])
    }
  }
  return table
}
