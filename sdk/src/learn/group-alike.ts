/** What a thing is known by, each with how much it says of it. */
export type Features = ReadonlyMap<string, number>

/** A thing is compared with so many groups that share a feature with it, the most important ones. */
const MOST_COMPARED = 100

/**
 * Groups things that are alike. In the order given, which is that of their importance, each joins the group whose first
 * member it is most like, or begins one. So no group drifts away from what it began with, and the time grows with the
 * number of things, not with its square.
 *
 * @param least how alike they must be (cosine of their features): 1 is the same
 * @returns positions in `things`, the first member of each group first
 */
export function groupAlike(things: readonly Features[], least: number): number[][] {
  const groups: number[][] = []
  /** Feature → the groups whose first member has it, with its share there. */
  const having = new Map<string, { group: number; share: number }[]>()
  // One array for all: a table for each thing takes longer than to fill it.
  const likeness = new Float64Array(things.length)

  for (const [thing, features] of things.entries()) {
    const shares = ofLengthOne(features)
    const nearest = findNearest(shares)
    if (nearest === null) begin(thing, shares)
    else groups[nearest]!.push(thing)
  }
  return groups

  function begin(thing: number, shares: Features): void {
    for (const [feature, share] of shares) {
      const row = having.get(feature)
      if (!row) having.set(feature, [{ group: groups.length, share }])
      else if (row.length < MOST_COMPARED) row.push({ group: groups.length, share })
    }
    groups.push([thing])
  }

  /** The group that is most alike, the earlier of two that are as much; null where none is enough. */
  function findNearest(shares: Features): number | null {
    const rows = [...shares].map(([feature, own]) => ({ own, row: having.get(feature) ?? [] }))
    for (const { own, row } of rows) for (const { group, share } of row) likeness[group]! += own * share
    let nearest: number | null = null
    let most = least
    for (const { row } of rows) {
      for (const { group } of row) {
        const like = likeness[group]!
        if (like < most || (like === most && nearest !== null && group > nearest)) continue
        nearest = group
        most = like
      }
    }
    for (const { row } of rows) for (const { group } of row) likeness[group] = 0
    return nearest
  }
}

function ofLengthOne(features: Features): Features {
  const length = Math.hypot(...features.values()) || 1
  return new Map([...features].map(([feature, weight]) => [feature, weight / length]))
}
