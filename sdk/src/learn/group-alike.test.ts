import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupAlike, type Features } from './group-alike.ts'

const features = (...names: string[]): Features => new Map(names.map((name) => [name, 1]))

test('things join the first that they are like, and not what joined it', () => {
  const things = [features('a', 'b'), features('b', 'c'), features('c', 'd'), features('x')]
  expect(groupAlike(things, 0.49)).toEqual([[0, 1], [2], [3]])
})

test('what says more weighs more', () => {
  const rare = (name: string): Features => new Map([...features('common'), [name, 3]])
  expect(groupAlike([rare('a'), rare('b'), rare('a')], 0.5)).toEqual([[0, 2], [1]])
})

test('things without features are alone', () => {
  expect(groupAlike([features(), features(), features('a')], 0.5)).toEqual([[0], [1], [2]])
})

/** The obvious way: each with every first member. */
function groupSlowly(things: readonly Features[], least: number): number[][] {
  const groups: number[][] = []
  const cosine = (a: Features, b: Features) => {
    const dot = [...a].reduce((sum, [name, weight]) => sum + weight * (b.get(name) ?? 0), 0)
    return dot / (Math.hypot(...a.values()) * Math.hypot(...b.values()) || 1)
  }
  for (const [thing, own] of things.entries()) {
    const likeness = groups.map(([first]) => cosine(own, things[first!]!))
    const nearest = likeness.indexOf(Math.max(...likeness))
    if (nearest >= 0 && likeness[nearest]! >= least) groups[nearest]!.push(thing)
    else groups.push([thing])
  }
  return groups
}

test('it groups as comparing each with every group does', () => {
  // Weights that are sums of squares of whole numbers would tie; these do not.
  const weights = fc.constantFrom(1, 1.37, 2.11, 3.89)
  const thing = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), weights, { minKeys: 1 })
  fc.assert(
    fc.property(fc.array(thing, { maxLength: 40 }), fc.constantFrom(0.41, 0.63, 0.87), (made, least) => {
      const things = made.map((each) => new Map(Object.entries(each)))
      expect(groupAlike(things, least).map((group) => group[0])).toEqual(
        groupSlowly(things, least).map((group) => group[0]),
      )
    }),
  )
})
