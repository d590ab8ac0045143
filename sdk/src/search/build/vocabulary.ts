import { kindOfTerm, type TermKind } from '../../text/term-notation.ts'

/**
 * The terms of a knowledge base as numbers, in the order in which they were met. A build keeps millions of terms of
 * texts; as strings they would not fit.
 */
export class Vocabulary {
  readonly names: string[] = []
  readonly kinds: TermKind[] = []
  readonly #numbers = new Map<string, number>()

  get size(): number {
    return this.names.length
  }

  /** The number of a term, a new one if it has none yet. */
  add(name: string): number {
    let number = this.#numbers.get(name)
    if (number === undefined) {
      number = this.names.length
      this.#numbers.set(name, number)
      this.names.push(name)
      this.kinds.push(kindOfTerm(name))
    }
    return number
  }

  numberOf(name: string): number | undefined {
    return this.#numbers.get(name)
  }
}
