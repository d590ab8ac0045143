import type { ConceptsOf } from './concepts.ts'
import type { Language } from './language.ts'
import { isPair, segment, type Word } from './segment.ts'

/**
 * A text as the index and the query see it. Five kinds of terms, told apart by how they are written, so that they share
 * one index: `password` (a stem), `.how` (a stop word), `reset password` (two neighbours), `~pas` (three letters in a
 * row), `@en12` (a concept of concepts.ts).
 */
const STOP_MARK = '.'
const GRAM_MARK = '~'
const CONCEPT_MARK = '@'
const GRAM_LENGTH = 3

/** Words of the longest phrase that can mean a concept (“two factor authentication app”). */
export const LONGEST_PHRASE = 4

export type TermKind = 'word' | 'stop' | 'pair' | 'gram' | 'concept'

/** A term of a text. */
export type Term = {
  kind: TermKind
  /** How often it stands in the text, as part of a compound half as often; 1 of a concept. */
  count: number
  /** Of a concept: the words, pairs and longer phrases of the text that belong to it. */
  words: string[]
}

/** What a knowledge base knows of the words of a language. */
export type Lexicon = {
  conceptsOf: ConceptsOf
  /** The terms of the parts of a folded compound; see `compoundReader`. */
  partsOf: (folded: string) => readonly string[]
}

export const NO_LEXICON: Lexicon = { conceptsOf: () => [], partsOf: () => [] }

/** What a part of a compound counts beside a word that stands by itself. */
const PART_COUNT = 0.5

export function kindOfTerm(term: string): TermKind {
  if (term.startsWith(GRAM_MARK)) return 'gram'
  if (term.startsWith(STOP_MARK)) return 'stop'
  if (term.startsWith(CONCEPT_MARK)) return 'concept'
  return term.includes(' ') ? 'pair' : 'word'
}

export function conceptTerm(concept: string): string {
  return CONCEPT_MARK + concept
}

/** The term of a folded word: its stem, or the word itself, marked, where it is a stop word. */
function wordTerm(folded: string, { stem, stopWords }: Language): string {
  return stopWords.has(folded) ? STOP_MARK + folded : stem(folded)
}

/** A word of a text as its language reads it. */
export type ReadWord = Word & {
  /** As written, without case and accents. */
  folded: string
  term: string
}

/** The words of a text in a language, in order. */
export function readWords(text: string, language: Language): ReadWord[] {
  return segment(text).flatMap((word) => {
    const folded = language.fold(word.text)
    return folded === '' ? [] : [{ ...word, folded, term: wordTerm(folded, language) }]
  })
}

/** All terms of a text. */
export function terms(text: string, language: Language, { conceptsOf, partsOf }: Lexicon): Map<string, Term> {
  const found = new Map<string, Term>()
  const words = readWords(text, language)
  for (const [at, { folded, term }] of words.entries()) {
    const kind = kindOfTerm(term)
    add(term, kind)
    if (kind === 'word') {
      for (const gram of grams(folded)) add(gram, 'gram')
      for (const part of partsOf(folded)) add(part, 'word', PART_COUNT)
    }
    const phrase = words.slice(at, at + LONGEST_PHRASE).map((word) => unmarked(word.term))
    const pair = phrase.slice(0, 2).join(' ')
    if (phrase.length > 1) add(pair, 'pair')
    mean(phrase[0]!, term)
    for (let length = 2; length <= phrase.length; length++) mean(phrase.slice(0, length).join(' '))
  }
  return found

  function add(term: string, kind: TermKind, count = 1): void {
    const known = found.get(term)
    if (known) known.count += count
    else found.set(term, { kind, count, words: [] })
  }

  function mean(phrase: string, term = phrase): void {
    for (const concept of conceptsOf(phrase)) {
      const name = conceptTerm(concept)
      const known = found.get(name)
      if (known) known.words.push(term)
      else found.set(name, { kind: 'concept', count: 1, words: [term] })
    }
  }
}

/** A stop word as it is written; any other term as it is. */
export function unmarked(term: string): string {
  return term.startsWith(STOP_MARK) ? term.slice(STOP_MARK.length) : term
}

/**
 * The letters of a word in threes, with `#` for its ends. They find compounds, forms that no stemmer knows and misspelt
 * words, in any language. Pairs of letters (`segment.ts`) need none.
 */
export function grams(folded: string): string[] {
  if (isPair(folded)) return []
  const letters = [...`#${folded}#`]
  return letters
    .slice(0, Math.max(0, letters.length - GRAM_LENGTH + 1))
    .map((_, start) => GRAM_MARK + letters.slice(start, start + GRAM_LENGTH).join(''))
}
