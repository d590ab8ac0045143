import { compoundReader } from '../../text/compound.ts'
import { remember, type Language } from '../../text/language.ts'
import { kindOfTerm, readWords, type Lexicon } from '../../text/terms.ts'
import type { KnownConcepts } from './known-concepts.ts'
import { textsOf, type SearchDocument } from './search-document.ts'

/**
 * What the documents of each language know of words: the concepts they have, and compounds by the words that the
 * documents use by themselves. By the `lang` of documents.
 */
export function knownWords(
  documents: readonly SearchDocument[],
  languages: ReadonlyMap<string, Language>,
  concepts: ReadonlyMap<string, KnownConcepts>,
): ReadonlyMap<string, Lexicon> {
  const lexicons = [...languages].map(([tag, language]): [string, Lexicon] => {
    const { had } = concepts.get(tag)!
    const words = language.links
      ? wordsOf(
          documents.filter(({ lang }) => lang === tag),
          language,
        )
      : new Set<string>()
    const partsOf = remember(compoundReader(language, (term) => words.has(term)))
    return [tag, { conceptsOf: (term) => had.get(term) ?? [], partsOf }]
  })
  return new Map(lexicons)
}

function wordsOf(documents: readonly SearchDocument[], language: Language): Set<string> {
  const words = new Set<string>()
  for (const text of documents.flatMap(textsOf)) {
    for (const { term } of readWords(text, language)) if (kindOfTerm(term) === 'word') words.add(term)
  }
  return words
}
