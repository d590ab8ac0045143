import { BitReader, BitWriter } from './bits.ts'

/** That a term stands in a unit, and what a match of it is worth there (finite, at least 0). */
export type Posting = { unit: number; impact: number }

/** Units, and what a match is worth in each; the least first, and of the same impact in ascending order. */
export type PostingList = { units: Uint32Array; impacts: Float64Array }

/** What every list of an index is written with. */
export type Scale = {
  /** Number of units; postings point at 0 to `units` − 1. */
  units: number
  /** Impacts are told apart in so many steps, 1 to 255. */
  steps: number
  /** What the last step stands for. */
  largest: number
}

/**
 * Writes the postings of one term, at least one, as format.ts describes them.
 *
 * @param left number of further units in which the term stands
 */
export function encodeList(list: readonly Posting[], left: number, { units, steps, largest }: Scale): Uint8Array {
  const groups = new Map<number, number[]>()
  for (const { unit, impact } of list) {
    const nearest = Math.round(Math.sqrt(largest > 0 ? impact / largest : 0) * steps)
    // At least 1: a posting that is there counts for something.
    const step = Math.max(1, Math.min(nearest, steps))
    const group = groups.get(step)
    if (group) group.push(unit)
    else groups.set(step, [unit])
  }
  const bits = new BitWriter()
  bits.golomb(left, 0)
  let below = 0
  for (const [step, group] of [...groups].toSorted(([a], [b]) => a - b)) {
    bits.golomb(step - below - 1, 0)
    bits.golomb(group.length - 1, 0)
    const base = gapBase(units, group.length)
    let next = 0
    for (const unit of group.toSorted((a, b) => a - b)) {
      bits.golomb(unit - next, base)
      next = unit + 1
    }
    below = step
  }
  return bits.finish()
}

/**
 * Reads what `encodeList` wrote for a term that stands in `count` units. Of damaged bytes it makes some list of units
 * that exist.
 *
 * @param start its first byte
 * @param size its number of bytes
 */
export function decodeList(bytes: Uint8Array, start: number, size: number, count: number, scale: Scale): PostingList {
  const bits = new BitReader(bytes, start)
  // A posting takes a bit at least: no count can make a list that the file has no room for.
  const most = size === 0 ? 0 : Math.min(count - bits.golomb(0), scale.units, size * 8)
  const units = new Uint32Array(Math.max(0, most))
  const impacts = new Float64Array(units.length)
  let at = 0
  for (let step = 0; at < units.length;) {
    step = Math.min(scale.steps, step + bits.golomb(0) + 1)
    const impact = scale.largest * (step / scale.steps) ** 2
    const group = Math.min(units.length - at, bits.golomb(0) + 1)
    const base = gapBase(scale.units, group)
    for (let end = at + group, next = 0; at < end; at++) {
      const unit = Math.min(next + bits.golomb(base), scale.units - 1)
      units[at] = unit
      impacts[at] = impact
      next = unit + 1
    }
  }
  return { units, impacts }
}

/** The base that suits the gaps between so many of the units. A little short of the mean gap: units come in clusters. */
function gapBase(units: number, count: number): number {
  return Math.max(0, Math.clz32(count) - Math.clz32(units) - 2)
}
