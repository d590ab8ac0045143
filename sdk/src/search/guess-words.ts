import { kindOfTerm } from '../text/terms.ts'
import { isStoredConcept } from './stored-concepts.ts'

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
  /** Terms within `maximum` edits, in order, with their distance. */
  similarTo: (word: string, maximum: number, visit: (candidate: Candidate, edits: number) => void) => void
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

/** Words that lie nearest to a misspelt one: one edit away, from eight letters on two. */
export function similarWords(word: string, dictionary: Dictionary): string[] {
  const letters = [...word]
  if (letters.length < SIMILAR_FROM_LETTERS) return []
  let nearest = letters.length >= TWO_EDITS_FROM_LETTERS ? 2 : 1
  let found: Candidate[] = []
  dictionary.similarTo(word, nearest, (entry, edits) => {
    // Hardly anyone misses both letters that a word begins with.
    const isFar = entry.term[0] !== word[0] && entry.term[1] !== word[1]
    if (edits > nearest || isFar || !isWord(entry.term)) return
    if (edits < nearest) found = []
    nearest = edits
    found.push(entry)
  })
  return commonest(found)
}

function isWord(term: string): boolean {
  return kindOfTerm(term) === 'word' && !isStoredConcept(term)
}

function commonest(entries: readonly Candidate[]): string[] {
  return entries
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_GUESSES)
    .map(({ term }) => term)
}
