import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IndexFormatError } from './format.ts'
import { openIndex, type IndexFile } from './open-index.ts'
import type { Posting } from './posting-list.ts'
import { writeIndex } from './write-index.ts'

type Postings = Map<string, Posting[]>

/** Few letters, so that terms share beginnings and lie near each other; some of more than one byte. */
const term = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', 'è', 'ł', '字', '🙂'), minLength: 1, maxLength: 8 })
const UNITS = 40
const postingList = fc
  .uniqueArray(fc.record({ unit: fc.nat(UNITS - 1), impact: fc.double({ min: 0.001, max: 50, noNaN: true }) }), {
    selector: ({ unit }) => unit,
    minLength: 1,
    maxLength: UNITS,
  })
  .map((list) => list.toSorted((a, b) => a.unit - b.unit))
const postings = fc.array(fc.tuple(term, postingList), { maxLength: 60 }).map((entries): Postings => new Map(entries))

const compile = (input: Postings, steps?: number): IndexFile =>
  openIndex(writeIndex({ units: UNITS, postings: input, ...(steps ? { steps } : {}) }).buffer)
const bytesOf = (text: string) => Buffer.from(text).toString('latin1')
const inOrder = (terms: string[]) => terms.toSorted((a, b) => (bytesOf(a) < bytesOf(b) ? -1 : 1))

/** A term's postings by unit. */
function read(index: IndexFile, wanted: string): Posting[] | null {
  const entry = index.find(wanted)
  if (!entry) return null
  const { units, impacts } = entry.postings()
  return [...units].map((unit, at) => ({ unit, impact: impacts[at]! })).toSorted((a, b) => a.unit - b.unit)
}

/** Swapped neighbours count as one edit; slow and obvious. */
function slowDistance(a: string, b: string): number {
  const from = [...a]
  const to = [...b]
  const table = Array.from({ length: from.length + 1 }, (_, i) =>
    Array.from({ length: to.length + 1 }, (_x, j) => i || j),
  )
  for (let i = 1; i <= from.length; i++) {
    for (let j = 1; j <= to.length; j++) {
      const change = table[i - 1]![j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)
      table[i]![j] = Math.min(change, table[i - 1]![j]! + 1, table[i]![j - 1]! + 1)
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        table[i]![j] = Math.min(table[i]![j]!, table[i - 2]![j - 2]! + 1)
      }
    }
  }
  return table[from.length]![to.length]!
}

test.each([15, 255])('every posting is found again, impacts to within half of %i steps', (steps) => {
  fc.assert(
    fc.property(postings, (input) => {
      const index = compile(input, steps)
      const largest = Math.max(0, ...[...input.values()].flat().map(({ impact }) => impact))
      for (const [word, list] of input) {
        const found = read(index, word)!
        expect(found.map(({ unit }) => unit)).toEqual(list.map(({ unit }) => unit))
        for (const [at, { impact }] of list.entries()) {
          // Half a step of the square root on either side; at least one step, because a posting is never worth nothing.
          const root = Math.sqrt(impact / (largest || 1)) * steps
          const foundRoot = Math.sqrt(found[at]!.impact / (largest || 1)) * steps
          if (largest > 0) expect(Math.abs(foundRoot - Math.max(1, root))).toBeLessThanOrEqual(0.51)
        }
      }
    }),
  )
})

test('terms that are not there are not found', () => {
  fc.assert(
    fc.property(postings, term, (input, word) => {
      expect(compile(input).find(word) !== null).toBe(input.has(word))
    }),
  )
})

test('a prefix finds the terms that begin with it, in order', () => {
  fc.assert(
    fc.property(postings, term, (input, prefix) => {
      const found: string[] = []
      compile(input).startingWith(prefix, (entry) => void found.push(entry.term))
      expect(found).toEqual(inOrder([...input.keys()].filter((word) => word.startsWith(prefix))))
    }),
  )
})

test('similar terms are those that a slow comparison finds', () => {
  fc.assert(
    fc.property(
      postings,
      term,
      fc.constantFrom(1, 2),
      fc.constantFrom('', 'a', 'é'),
      (input, word, maximum, prefix) => {
        const found: [string, number][] = []
        compile(input).similarTo(word, maximum, prefix, (entry, edits) => found.push([entry.term, edits]))
        const beginning = [...input.keys()].filter((other) => other.startsWith(prefix))
        const near = inOrder(beginning.filter((other) => slowDistance(word, other) <= maximum))
        expect(found).toEqual(near.map((other) => [other, slowDistance(word, other)]))
      },
    ),
  )
})

test('an empty index finds nothing', () => {
  const index = compile(new Map())
  expect(index.find('a')).toBeNull()
  index.similarTo('a', 2, '', () => expect.unreachable())
})

test('the same postings give the same bytes, in whatever order they come', () => {
  fc.assert(
    fc.property(postings, (input) => {
      const turned = new Map([...input].toReversed().map(([word, list]) => [word, list.toReversed()]))
      expect(writeIndex({ units: UNITS, postings: turned })).toEqual(writeIndex({ units: UNITS, postings: input }))
    }),
  )
})

test('a file that is cut off, of another kind or another version is refused by name', () => {
  const file = writeIndex({ units: UNITS, postings: new Map([['a', [{ unit: 1, impact: 1 }]]]) })
  for (let length = 0; length < file.length; length++) {
    expect(() => openIndex(file.slice(0, length).buffer)).toThrow(IndexFormatError)
  }
  const newer = file.slice()
  newer[4] = 3
  expect(() => openIndex(newer.buffer)).toThrow('has version 3; this reader knows version 2')
  expect(() => openIndex(new TextEncoder().encode('<!doctype html>'.repeat(9)).buffer)).toThrow('not a search index')
})

test('a damaged file is refused or answers nonsense, and every question about it ends', () => {
  fc.assert(
    fc.property(postings, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }), (input, flips) => {
      const file = writeIndex({ units: UNITS, postings: input })
      for (const [at, value] of flips) file[at % file.length] = value
      try {
        const index = openIndex(file.buffer)
        for (const word of [...input.keys(), 'abc']) {
          index.startingWith(word, () => {})
          index.similarTo(word, 2, '', () => {})
          const list = read(index, word) ?? []
          expect(list.every(({ unit, impact }) => unit < index.units && impact >= 0)).toBe(true)
        }
      } catch (error) {
        expect(error).toBeInstanceOf(IndexFormatError)
      }
    }),
  )
})
