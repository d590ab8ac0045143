import type { ConceptsOf } from './concepts.ts'
import type { Language } from './language.ts'
import { isPair, segment, type Word } from './segment.ts'
import {
  conceptTerm,
  gramTerm,
  kindOfTerm,
  pairTerm,
  spellingTerm,
  stopTerm,
  unmarked,
  type TermKind,
} from './term-notation.ts'

const GRAM_LENGTH = 3

/** Words of the longest phrase that can mean a concept (“two factor authentication app”). */
export const LONGEST_PHRASE = 4

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
  /** The terms of the parts of a folded compound. */
  partsOf: (folded: string) => readonly string[]
  /** Whether articles spell a folded word in several ways: drücken and drucken. */
  hasSpellings: (folded: string) => boolean
}

export const NO_LEXICON: Lexicon = { conceptsOf: () => [], partsOf: () => [], hasSpellings: () => false }

/** What a part of a compound counts beside a word that stands by itself. */
const PART_COUNT = 0.5

/** A word as it is written and as its language reads it, wherever it stands. */
export type WrittenWord = {
  text: string
  /** Without case and accents. */
  folded: string
  /** Its stem, or the word itself, marked, where it is a stop word. */
  term: string
}

/** @returns null where nothing of it can be searched, such as an apostrophe */
export function readWord(text: string, { fold, stem, stopWords }: Language): WrittenWord | null {
  const folded = fold(text)
  return folded === '' ? null : { text, folded, term: stopWords.has(folded) ? stopTerm(folded) : stem(folded) }
}

/** A word of a text, and where it stands in it. */
export type ReadWord = Word & WrittenWord

/** The words of a text in a language, in order. */
export function readWords(text: string, language: Language): ReadWord[] {
  return segment(text).flatMap((word) => {
    const read = readWord(word.text, language)
    return read ? [{ ...word, ...read }] : []
  })
}

const EVERY_KIND: readonly TermKind[] = ['word', 'stop', 'pair', 'gram', 'concept', 'spelling']

/** The terms of a text as the index and the query see it: of every kind. */
export function terms(text: string, language: Language, lexicon: Lexicon): Map<string, Term> {
  return termsOf(readWords(text, language), language, lexicon)
}

/**
 * The terms of a text by its words.
 *
 * @param kinds which ones besides words and stop words; the others are not even looked for. Default: all
 */
export function termsOf(
  words: readonly WrittenWord[],
  language: Language,
  { conceptsOf, partsOf, hasSpellings }: Lexicon,
  kinds: readonly TermKind[] = EVERY_KIND,
): Map<string, Term> {
  const found = new Map<string, Term>()
  const wanted = new Set(kinds)
  for (const [at, word] of words.entries()) {
    const kind = kindOfTerm(word.term)
    add(word.term, kind)
    if (kind === 'word') addInside(word)
    if (wanted.has('concept')) mean(unmarked(word.term), word.term)
    if (at + 1 < words.length && (wanted.has('pair') || wanted.has('concept'))) addPhrases(at)
  }
  return found

  function add(term: string, kind: TermKind, count = 1): void {
    const known = found.get(term)
    if (known) known.count += count
    else found.set(term, { kind, count, words: [] })
  }

  /** What a word is made of, and how it is spelt. */
  function addInside({ text: written, folded, term }: WrittenWord): void {
    if (wanted.has('gram')) for (const gram of grams(folded)) add(gram, 'gram')
    for (const part of partsOf(folded)) add(part, 'word', PART_COUNT)
    if (wanted.has('spelling') && hasSpellings(folded)) add(spellingTerm(term, language.spelling(written)), 'spelling')
  }

  /** What begins with a word and goes on into those behind it. */
  function addPhrases(at: number): void {
    const pair = pairTerm(words[at]!.term, words[at + 1]!.term)
    if (wanted.has('pair')) add(pair, 'pair')
    if (!wanted.has('concept')) return
    const phrase = words.slice(at, at + LONGEST_PHRASE).map(({ term }) => unmarked(term))
    for (let length = 2; length <= phrase.length; length++) {
      const said = phrase.slice(0, length).join(' ')
      mean(said, length === 2 ? pair : said)
    }
  }

  /** @param term what the text has it as: pairs are filed otherwise than they are written */
  function mean(written: string, term: string): void {
    for (const concept of conceptsOf(written)) {
      const name = conceptTerm(concept)
      const known = found.get(name)
      if (known) known.words.push(term)
      else found.set(name, { kind: 'concept', count: 1, words: [term] })
    }
  }
}

/**
 * The letters of a word in threes (trigrams), as terms, with `#` for its ends. They find compounds, forms that no stemmer
 * knows and misspelt words, in any language. Pairs of letters (`segment.ts`) need none.
 *
 * @example grams('pin') // ['~#pi', '~pin', '~in#']
 */
export function grams(folded: string): string[] {
  if (isPair(folded)) return []
  const letters = [...`#${folded}#`]
  return letters
    .slice(0, Math.max(0, letters.length - GRAM_LENGTH + 1))
    .map((_, start) => gramTerm(letters.slice(start, start + GRAM_LENGTH).join('')))
}
