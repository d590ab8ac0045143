import SearchableMap from 'minisearch/SearchableMap'
import { EditDistance } from '../index/edit-distance.ts'

/** A word, and in how many documents it stands. */
export type ListedWord = { term: string; count: number }

/**
 * The words of the documents there are now. MiniSearch keeps its own to itself, and completes and corrects every term of
 * a query alike; guesses are to be made of words only, and by the rules of the compiled index (guess-words.ts).
 */
export class WordList {
  readonly #counts = new SearchableMap<number>()

  has(word: string): boolean {
    return this.#counts.has(word)
  }

  add(words: Iterable<string>): void {
    for (const word of words) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1)
  }

  remove(words: Iterable<string>): void {
    for (const word of words) {
      const count = this.#counts.get(word)! - 1
      if (count === 0) this.#counts.delete(word)
      else this.#counts.set(word, count)
    }
  }

  /** Words that begin with `prefix`, itself included, in order. */
  startingWith(prefix: string, visit: (word: ListedWord) => void): void {
    for (const term of [...this.#counts.atPrefix(prefix).keys()].toSorted()) {
      visit({ term, count: this.#counts.get(term)! })
    }
  }

  /** Words that begin with `prefix` and lie within `maximum` edits, in order; swapped neighbours are one edit. */
  similarTo(word: string, maximum: number, prefix: string, visit: (word: ListedWord, edits: number) => void): void {
    // For SearchableMap swapped neighbours are two edits, and so is another letter of two UTF-16 units.
    for (const term of [...this.#counts.fuzzyGet(word, 2 * maximum).keys()].toSorted()) {
      if (!term.startsWith(prefix)) continue
      const edits = distance(word, term, maximum)
      if (edits <= maximum) visit({ term, count: this.#counts.get(term)! }, edits)
    }
  }
}

function distance(word: string, other: string, maximum: number): number {
  const edits = new EditDistance(word, maximum)
  for (const letter of other) edits.append(letter)
  return edits.distance
}
