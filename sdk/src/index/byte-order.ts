/** Byte by byte, a shorter one before its continuations: the order of terms in an index. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length)
  for (let at = 0; at < shared; at++) if (a[at] !== b[at]) return a[at]! - b[at]!
  return a.length - b.length
}

/**
 * Of texts in order, the last that is at or before a wanted one, by binary search.
 *
 * @param textAt the text at a position from 0 to `count` − 1
 * @returns its position; 0 where none is
 */
export function lastUpTo(wanted: Uint8Array, count: number, textAt: (at: number) => Uint8Array): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (compareBytes(textAt(middle), wanted) <= 0) low = middle
    else high = middle - 1
  }
  return low
}
