import type { Language } from '../../text/language.ts'
import { remember } from '../../text/remember.ts'
import { kindOfTerm } from '../../text/term-notation.ts'
import { readWords, type Lexicon } from '../../text/terms.ts'
import type { KnownConcepts } from './known-concepts.ts'
import { textsOf, type SearchDocument } from './search-document.ts'

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
    const texts = documents.filter(({ lang }) => lang === tag).flatMap(textsOf)
    const { words, spellings } = collect(texts, language)
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

const ACCENTED = /[^\p{ASCII}\P{L}]/u

/** The words of texts and how each folded one is spelt; nothing where neither can matter, since it takes its time. */
function collect(texts: readonly string[], language: Language) {
  const words = new Set<string>()
  const spellings = new Map<string, Set<string>>()
  const isNeeded = language.partsOf !== null || texts.some((text) => ACCENTED.test(text))
  for (const text of isNeeded ? texts : []) {
    for (const { text: written, folded, term } of readWords(text, language)) {
      if (kindOfTerm(term) !== 'word') continue
      words.add(term)
      spellings.set(folded, (spellings.get(folded) ?? new Set()).add(language.spelling(written)))
    }
  }
  return { words, spellings }
}
