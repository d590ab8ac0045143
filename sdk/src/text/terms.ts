import type { ConceptsOf } from './concepts.ts'
import type { Language } from './language.ts'
import { isPair, segment, type Word } from './segment.ts'

/**
 * A text as the index and the query see it. Six kinds of terms, told apart by how they are written, so that they share
 * one index: `password` (a stem), `.how` (a stop word), `reset password` (two neighbours; `reset .how` for how reset),
 * `~pas` (three letters in a row), `@en12` (a concept of concepts.ts), `druck^drücken` (a word with its accents).
 */
const STOP_MARK = '.'
const GRAM_MARK = '~'
const CONCEPT_MARK = '@'
const SPELLING_MARK = '^'
const GRAM_LENGTH = 3
const END_OF_HEAD = / |\^/

/** Words of the longest phrase that can mean a concept (“two factor authentication app”). */
export const LONGEST_PHRASE = 4

export type TermKind = 'word' | 'stop' | 'pair' | 'gram' | 'concept' | 'spelling'

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

export function kindOfTerm(term: string): TermKind {
  if (term.startsWith(GRAM_MARK)) return 'gram'
  if (term.startsWith(CONCEPT_MARK)) return 'concept'
  if (term.includes(' ')) return 'pair'
  if (term.includes(SPELLING_MARK)) return 'spelling'
  return term.startsWith(STOP_MARK) ? 'stop' : 'word'
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

const EVERY_KIND: readonly TermKind[] = ['word', 'stop', 'pair', 'gram', 'concept', 'spelling']

/**
 * The terms of a text.
 *
 * @param kinds which ones besides words and stop words; the others are not even looked for. Default: all
 */
export function terms(
  text: string,
  language: Language,
  { conceptsOf, partsOf, hasSpellings }: Lexicon,
  kinds: readonly TermKind[] = EVERY_KIND,
): Map<string, Term> {
  const found = new Map<string, Term>()
  const [pairs, threes, concepts, spellings] = (['pair', 'gram', 'concept', 'spelling'] as const).map((kind) => {
    return kinds.includes(kind)
  })
  const words = readWords(text, language)
  for (const [at, { text: written, folded, term }] of words.entries()) {
    const kind = kindOfTerm(term)
    add(term, kind)
    if (kind === 'word') {
      if (threes) for (const gram of grams(folded)) add(gram, 'gram')
      for (const part of partsOf(folded)) add(part, 'word', PART_COUNT)
      // Beside its word in the dictionary, so that both come in one file.
      if (spellings && hasSpellings(folded)) add(term + SPELLING_MARK + language.spelling(written), 'spelling')
    }
    if (concepts) mean(unmarked(term), term)
    const next = words[at + 1]
    if (!next || !(pairs || concepts)) continue
    const pair = pairTerm(term, next.term)
    if (pairs) add(pair, 'pair')
    if (!concepts) continue
    const phrase = words.slice(at, at + LONGEST_PHRASE).map((word) => unmarked(word.term))
    for (let length = 2; length <= phrase.length; length++) {
      const said = phrase.slice(0, length).join(' ')
      mean(said, length === 2 ? pair : said)
    }
  }
  return found

  function add(term: string, kind: TermKind, count = 1): void {
    const known = found.get(term)
    if (known) known.count += count
    else found.set(term, { kind, count, words: [] })
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
 * Two neighbours, filed under the one that is no stop word: so they lie beside it in a sorted index, which a large
 * knowledge base has in files.
 */
function pairTerm(first: string, second: string): string {
  const isReversed = kindOfTerm(first) === 'stop' && kindOfTerm(second) === 'word'
  return isReversed ? `${second} ${first}` : `${first} ${unmarked(second)}`
}

/** The word that a term is filed under: of a pair the first, of a spelling the word that is spelt so. */
export function headOf(term: string): string {
  const end = term.search(END_OF_HEAD)
  return end < 0 ? term : term.slice(0, end)
}

/** The words of a term in the order in which the text has them. */
export function asWritten(term: string): string {
  const [first, second] = term.split(` ${STOP_MARK}`)
  return second === undefined ? unmarked(term) : `${second} ${first}`
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
