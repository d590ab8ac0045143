import type { IndexManifest } from '../../schemas/bundle.ts'
import { commonConcepts, conceptTable, type Concept, type ConceptTable } from '../../text/concepts.ts'
import type { Language } from '../../text/language.ts'
import { conceptTerm } from '../../text/term-notation.ts'
import { storeConcept, type ConceptRole } from '../stored-concepts.ts'

/** A knowledge base's own synonyms by the language of the articles they are for. */
export type Synonyms = ReadonlyMap<string, readonly Concept[]>

export type KnownConcepts = Record<ConceptRole, ConceptTable>

/** What each language's people, and this knowledge base's, call the same thing; by the `lang` of documents. */
export async function knownConcepts(
  languages: ReadonlyMap<string, Language>,
  synonyms: Synonyms,
): Promise<ReadonlyMap<string, KnownConcepts>> {
  const known = [...languages].map(async ([tag, language]) => {
    const concepts = [...(await commonConcepts(language)), ...(synonyms.get(tag) ?? [])]
    const tables = { asked: conceptTable(concepts, 'asked', language), had: conceptTable(concepts, 'had', language) }
    return [tag, tables] as const
  })
  return new Map(await Promise.all(known))
}

/** What the manifest stores of the concepts that some article has: the terms that bring them, or have them. */
export function conceptsUsed(
  known: Iterable<KnownConcepts>,
  isUsed: (concept: string) => boolean,
): IndexManifest['concepts'] {
  const terms = new Map<string, Map<string, Set<ConceptRole>>>()
  for (const tables of known) {
    for (const role of ['asked', 'had'] as const) {
      for (const [term, ids] of tables[role]) {
        for (const id of ids.filter((id) => isUsed(conceptTerm(id)))) {
          const roles = terms.get(id) ?? new Map<string, Set<ConceptRole>>()
          terms.set(id, roles.set(term, (roles.get(term) ?? new Set()).add(role)))
        }
      }
    }
  }
  return [...terms].map(([id, roles]) => storeConcept(id, roles))
}
