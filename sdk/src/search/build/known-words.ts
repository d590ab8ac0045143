import type { Language } from '../../text/language.ts'
import { remember } from '../../text/remember.ts'
import { kindOfTerm } from '../../text/term-notation.ts'
import type { Lexicon, WrittenWord } from '../../text/terms.ts'
import { documentWords } from './document-words.ts'
import type { KnownConcepts } from './known-concepts.ts'
import { FIELDS, type SearchDocument } from './search-document.ts'

/**
 * What the documents of each language know of words: the concepts they have, compounds by the words that they use by
 * themselves, and what they spell in several ways. By the `lang` of documents.
 */
export function knownWords(
  documents: readonly SearchDocument[],
  languages: ReadonlyMap<string, Language>,
  concepts: ReadonlyMap<string, KnownConcepts>,
): ReadonlyMap<string, Lexicon> {
  const lexicons = [...languages].map(([tag, language]): [string, Lexicon] => {
    const { had } = concepts.get(tag)!
    const ofLanguage = documents.filter(({ lang }) => lang === tag)
    const { words, spellings } = collect(ofLanguage, language)
    return [
      tag,
      {
        conceptsOf: (term) => had.get(term) ?? [],
        partsOf: remember((folded) => language.partsOf?.(folded, (term) => words.has(term)) ?? []),
        hasSpellings: (folded) => (spellings.get(folded)?.size ?? 0) > 1,
      },
    ]
  })
  return new Map(lexicons)
}

/** The words of documents and how each folded one is spelt. */
function collect(documents: readonly SearchDocument[], language: Language) {
  const distinct = new Set<WrittenWord>()
  for (const document of documents) {
    const read = documentWords(document, language)
    for (const field of FIELDS) for (const text of read[field]) for (const word of text) distinct.add(word)
  }
  const words = new Set<string>()
  const spellings = new Map<string, Set<string>>()
  for (const { text, folded, term } of distinct) {
    if (kindOfTerm(term) !== 'word') continue
    words.add(term)
    spellings.set(folded, (spellings.get(folded) ?? new Set()).add(language.spelling(text)))
  }
  return { words, spellings }
}
