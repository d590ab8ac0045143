/**
 * Edit distance from one word to many, letter by letter: insertions, deletions, substitutions and, as one edit, swapped
 * neighbours. Words that share their beginning with the one before share the work for it, which is what a sorted
 * dictionary offers. However long the word is, a letter takes as many steps as there may be edits, to both sides: what is
 * further from it lies beyond the maximum anyway.
 */
export class EditDistance {
  readonly #word: readonly string[]
  readonly #maximum: number
  /** Row n: distances from beginnings of the word, those of about n letters, to the first n letters of the candidate. */
  readonly #rows: number[][]
  #letters: string[] = []

  /** @param maximum edits beyond which a candidate is of no interest */
  constructor(word: string, maximum: number) {
    this.#word = [...word]
    this.#maximum = maximum
    this.#rows = [this.#word.map((_, at) => at).concat(this.#word.length)]
  }

  /** Goes back to a candidate's first `length` letters. */
  keep(length: number): void {
    if (length < this.#letters.length) this.#letters.length = length
  }

  /**
   * Appends a letter to the candidate.
   *
   * @returns false when no continuation can come within the maximum any more
   */
  append(letter: string): boolean {
    const depth = this.#letters.push(letter)
    const above = this.#rows[depth - 1]!
    const row = (this.#rows[depth] ??= [])
    const first = Math.max(1, depth - this.#maximum)
    const last = Math.min(this.#word.length, depth + this.#maximum)
    let least = first === 1 ? depth : Number.POSITIVE_INFINITY
    row[first - 1] = least
    for (let at = first; at <= last; at++) {
      const same = this.#word[at - 1] === letter
      let edits = Math.min(above[at]! + 1, row[at - 1]! + 1, above[at - 1]! + (same ? 0 : 1))
      const swapped = this.#word[at - 2] === letter && this.#word[at - 1] === this.#letters[depth - 2]
      if (at > 1 && depth > 1 && swapped) edits = Math.min(edits, this.#rows[depth - 2]![at - 2]! + 1)
      row[at] = edits
      least = Math.min(least, edits)
    }
    row[last + 1] = Number.POSITIVE_INFINITY
    return least <= this.#maximum
  }

  /** Edits between the word and the candidate as it is now; infinite where they are certainly too many. */
  get distance(): number {
    return this.#rows[this.#letters.length]![this.#word.length] ?? Number.POSITIVE_INFINITY
  }
}
