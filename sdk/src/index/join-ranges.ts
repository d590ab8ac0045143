import { compareBytes, lastUpTo } from './byte-order.ts'
import type { TermWalker } from './open-index.ts'

const encoder = new TextEncoder()

/**
 * One dictionary out of files that each have a range of the terms. A file that is not here answers nothing, and is asked
 * for by calling `fileAt`: so whoever opens the index learns what a question needs by asking it.
 *
 * @param firsts where each file begins, in order: a text that sorts after all terms of the file before and not after its
 *   own first. The first one's is empty
 * @param fileAt the file of that number; null when it is not here
 */
export function joinRanges(firsts: readonly string[], fileAt: (number: number) => TermWalker | null): TermWalker {
  const starts = firsts.map((first) => encoder.encode(first))

  /** The files that hold terms with this beginning, in order. */
  function filesWith(prefix: string): TermWalker[] {
    const wanted = encoder.encode(prefix)
    const found: TermWalker[] = []
    for (let number = lastUpTo(wanted, starts.length, (at) => starts[at]!); number < starts.length; number++) {
      const start = starts[number]!
      // Beginning after everything with this prefix.
      if (compareBytes(start.subarray(0, wanted.length), wanted) > 0) break
      const file = fileAt(number)
      if (file) found.push(file)
    }
    return found
  }

  return {
    startingWith(prefix, visit) {
      for (const file of filesWith(prefix)) file.startingWith(prefix, visit)
    },
    similarTo(word, maximum, prefix, visit) {
      for (const file of filesWith(prefix)) file.similarTo(word, maximum, prefix, visit)
    },
  }
}
