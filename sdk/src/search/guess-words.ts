import { kindOfTerm } from '../text/term-notation.ts'

/** Shorter words have too many neighbours for a guess to be right. */
const SIMILAR_FROM_LETTERS = 4
const TWO_EDITS_FROM_LETTERS = 8
const COMPLETED_FROM_LETTERS = 2
/** More guesses would be more noise than answer. */
const MOST_GUESSES = 3

/** A term, and in how many texts it stands. */
type Candidate = { term: string; count: number }

/** What guesses are made of: the terms of a compiled index, or of documents in memory. */
export type Dictionary = {
  /** Terms that begin with `prefix`, itself included, in order. */
  startingWith: (prefix: string, visit: (candidate: Candidate) => void) => void
  /** Terms that begin with `prefix` and lie within `maximum` edits of a word, in order, with their distance. */
  similarTo: (
    word: string,
    maximum: number,
    prefix: string,
    visit: (candidate: Candidate, edits: number) => void,
  ) => void
}

/** Words that begin with these letters, the commonest first. */
export function completions(letters: string, dictionary: Dictionary): string[] {
  if (letters.length < COMPLETED_FROM_LETTERS) return []
  const found: Candidate[] = []
  dictionary.startingWith(letters, (entry) => {
    if (isWord(entry.term)) found.push(entry)
  })
  return commonest(found)
}

/**
 * Words that lie nearest to a misspelt one: one edit away, from eight letters on two. They begin with its first letter,
 * or with its first two swapped; hardly anyone mistypes a beginning otherwise.
 */
export function similarWords(word: string, dictionary: Dictionary): string[] {
  const letters = [...word]
  if (letters.length < SIMILAR_FROM_LETTERS) return []
  let nearest = letters.length >= TWO_EDITS_FROM_LETTERS ? 2 : 1
  let found: Candidate[] = []
  const [first, second] = letters as [string, string]
  for (const beginning of new Set([first, second + first])) {
    dictionary.similarTo(word, nearest, beginning, (entry, edits) => {
      if (edits > nearest || !isWord(entry.term)) return
      if (edits < nearest) found = []
      nearest = edits
      found.push(entry)
    })
  }
  return commonest(found)
}

function isWord(term: string): boolean {
  return kindOfTerm(term) === 'word'
}

/** Of words that are as common, the one that comes first. */
function commonest(entries: readonly Candidate[]): string[] {
  return entries
    .toSorted((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_GUESSES)
    .map(({ term }) => term)
}
