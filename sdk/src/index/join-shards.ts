import { compareBytes } from './bytes.ts'
import type { CompiledIndex } from './open-index.ts'

const encoder = new TextEncoder()

/**
 * One index out of shards, each with a range of the terms. A shard that is not here answers nothing, and is asked for by
 * calling `shardAt`: so whoever opens the index learns what a question needs by asking it.
 *
 * @param firsts where each shard begins, in order: a text that sorts after all terms of the shard before and not after
 *   its own first. The first one's is empty
 * @param shardAt the shard of that number; null when it is not here
 */
export function joinShards(
  firsts: readonly string[],
  shardAt: (number: number) => CompiledIndex | null,
): CompiledIndex {
  const starts = firsts.map((first) => encoder.encode(first))

  /** The last shard that begins at or before a term. */
  function shardOf(term: string): number {
    const wanted = encoder.encode(term)
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (compareBytes(starts[middle]!, wanted) <= 0) low = middle
      else high = middle - 1
    }
    return low
  }

  /** The shards that hold terms with this beginning, in order. */
  function shardsWith(prefix: string): CompiledIndex[] {
    const wanted = encoder.encode(prefix)
    const found: CompiledIndex[] = []
    for (let number = shardOf(prefix); number < starts.length; number++) {
      const start = starts[number]!
      // Beginning after everything with this prefix.
      if (compareBytes(start.subarray(0, wanted.length), wanted) > 0) break
      const shard = shardAt(number)
      if (shard) found.push(shard)
    }
    return found
  }

  return {
    find: (term) => (starts.length === 0 ? null : (shardAt(shardOf(term))?.find(term) ?? null)),
    covers: (term) => starts.length === 0 || shardAt(shardOf(term)) !== null,
    startingWith(prefix, visit) {
      let isGoingOn = true
      for (const shard of shardsWith(prefix)) {
        if (!isGoingOn) return
        shard.startingWith(prefix, (entry) => {
          isGoingOn = visit(entry) !== false
          return isGoingOn
        })
      }
    },
    similarTo(word, maximum, prefix, visit) {
      for (const shard of shardsWith(prefix)) shard.similarTo(word, maximum, prefix, visit)
    },
  }
}
