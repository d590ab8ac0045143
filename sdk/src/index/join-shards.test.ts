import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IndexFormatError } from './format.ts'
import { joinShards } from './join-shards.ts'
import { openIndex, type CompiledIndex } from './open-index.ts'
import { writeIndex, writeShards, type Posting } from './write-index.ts'

const UNITS = 20
const term = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '字', '🙂', ' '), minLength: 1, maxLength: 6 })
const list = fc.uniqueArray(
  fc.record({ unit: fc.nat(UNITS - 1), impact: fc.double({ min: 0.1, max: 9, noNaN: true }) }),
  {
    selector: ({ unit }) => unit,
    minLength: 1,
  },
)
const postings = fc.array(fc.tuple(term, list), { maxLength: 40 }).map((entries) => new Map<string, Posting[]>(entries))
const shardBytes = fc.integer({ min: 1, max: 60 })

function split(input: Map<string, Posting[]>, bytes: number) {
  const shards = writeShards({ units: UNITS, postings: input }, bytes)
  return { firsts: shards.map(({ first }) => first), opened: shards.map(({ file }) => openIndex(file.buffer)) }
}

/** Everything that an index answers about a word. */
function answers(index: CompiledIndex, word: string) {
  const list = (entry: ReturnType<CompiledIndex['find']>) => entry && { ...entry, postings: entry.postings() }
  const starting: unknown[] = []
  index.startingWith(word, (entry) => void starting.push(list(entry)))
  const two: string[] = []
  index.startingWith(word, (entry) => two.push(entry.term) < 2)
  const similar: unknown[] = []
  index.similarTo(word, 1, word.slice(0, 1), (entry, edits) => similar.push([entry.term, entry.count, edits]))
  return { found: list(index.find(word)), starting, two, similar }
}

test('shards answer as the whole index does, wherever it is cut', () => {
  fc.assert(
    fc.property(postings, term, shardBytes, (input, word, bytes) => {
      const whole = openIndex(writeIndex({ units: UNITS, postings: input }).buffer)
      const { firsts, opened } = split(input, bytes)
      const joined = joinShards(firsts, (number) => opened[number]!)
      for (const asked of [word, ...input.keys()]) expect(answers(joined, asked)).toEqual(answers(whole, asked))
    }),
  )
})

test('a shard that is not here is reached for, covers nothing and costs only its own terms', () => {
  fc.assert(
    fc.property(postings, shardBytes, fc.nat(), (input, bytes, which) => {
      const { firsts, opened } = split(input, bytes)
      const missing = which % firsts.length
      const reached = new Set<number>()
      const joined = joinShards(firsts, (number) => {
        reached.add(number)
        return number === missing ? null : opened[number]!
      })
      for (const word of input.keys()) {
        reached.clear()
        const isMissing = opened[missing]!.find(word) !== null
        expect(joined.find(word) === null).toBe(isMissing)
        expect(joined.covers(word)).toBe(!isMissing)
        expect(reached.has(missing)).toBe(isMissing)
      }
    }),
  )
})

test('a beginning reaches only for the shards that can hold it', () => {
  const input = new Map(['apple', 'apron', 'bear', 'bed', 'cat'].map((word) => [word, [{ unit: 1, impact: 1 }]]))
  const { firsts } = split(input, 1)
  expect(firsts).toEqual(['', 'apr', 'b', 'bed', 'c'])
  const reached: number[] = []
  joinShards(firsts, (number) => {
    reached.push(number)
    return null
  }).startingWith('be', () => {})
  expect(reached).toEqual([2, 3])
})

test('shards that are damaged, or of another family, answer nonsense at worst, and every question ends', () => {
  const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 })
  fc.assert(
    fc.property(postings, postings, shardBytes, flips, (input, foreign, bytes, damage) => {
      const { firsts } = split(input, bytes)
      const files = writeShards({ units: UNITS, postings: foreign }, bytes).map(({ file }) => file)
      for (const file of files) for (const [at, value] of damage) file[at % file.length] = value
      const joined = joinShards(firsts, (number) => {
        try {
          return openIndex(files[number % files.length]!.buffer)
        } catch (error) {
          expect(error).toBeInstanceOf(IndexFormatError)
          return null
        }
      })
      for (const word of input.keys()) answers(joined, word)
    }),
  )
})

test('a number of units without the units is counted, and has no postings', () => {
  const index = openIndex(writeIndex({ units: UNITS, postings: new Map([['a', 7]]) }).buffer)
  expect(index.find('a')).toMatchObject({ count: 7 })
  expect(index.find('a')!.postings().units).toHaveLength(0)
})
