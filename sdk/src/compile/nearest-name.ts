/** How many letters may differ before a name no longer counts as a slip of the other. */
const MAX_DISTANCE = 2

/** The known name that was probably meant: equal but for case, or at most two letters apart; else null. */
export function nearestName(written: string, known: Iterable<string>): string | null {
  let best: string | null = null
  let bestDistance = MAX_DISTANCE + 1
  for (const name of known) {
    if (Math.abs(name.length - written.length) > MAX_DISTANCE) continue
    const distance = editDistance(written.toLowerCase(), name.toLowerCase())
    if (distance < bestDistance) [best, bestDistance] = [name, distance]
  }
  return best
}

/** ` Did you mean “check”?` where a known name is near, else nothing: the end of a sentence of what was wrong. */
export function didYouMean(written: string, known: Iterable<string>): string {
  const meant = nearestName(written, known)
  return meant === null ? '' : ` Did you mean “${meant}”?`
}

/** Letters to add, remove or change to make one word of the other. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1
      current.push(Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + change))
    }
    previous = current
  }
  return previous[b.length]!
}
