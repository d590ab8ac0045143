import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IndexFormatError } from './format.ts'
import { joinFiled } from './join-filed.ts'
import { joinRanges } from './join-ranges.ts'
import { openIndex, type IndexFile, type TermFinder, type TermWalker } from './open-index.ts'
import type { Posting } from './posting-list.ts'
import { writeFiled, writeIndex, writeRanges, type IndexInput } from './write-index.ts'

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
const fileBytes = fc.integer({ min: 1, max: 60 })
const fileOf = (word: string, files: number) => word.codePointAt(0)! % files

type Files = { firsts: string[]; ranges: IndexFile[]; filed: IndexFile[] }

function split(input: IndexInput['postings'], bytes: number): Files {
  const ranges = writeRanges({ units: UNITS, postings: input }, bytes)
  const filed = writeFiled({ units: UNITS, postings: input }, bytes, fileOf)
  const open = (file: Uint8Array<ArrayBuffer>) => openIndex(file.buffer)
  return {
    firsts: ranges.map(({ first }) => first),
    ranges: ranges.map(({ file }) => open(file)),
    filed: filed.map(open),
  }
}

function join({ firsts, ranges, filed }: Files): TermFinder & TermWalker {
  const finder = joinFiled(
    (word) => fileOf(word, filed.length),
    (number) => filed[number]!,
  )
  return { ...finder, ...joinRanges(firsts, (number) => ranges[number]!) }
}

/** Everything that an index answers about a word. */
function answers(index: TermFinder & TermWalker, word: string) {
  const list = (entry: ReturnType<TermFinder['find']>) => entry && { ...entry, postings: entry.postings() }
  const starting: unknown[] = []
  index.startingWith(word, (entry) => void starting.push(list(entry)))
  const similar: unknown[] = []
  index.similarTo(word, 1, word.slice(0, 1), (entry, edits) => similar.push([entry.term, entry.count, edits]))
  return { found: list(index.find(word)), starting, similar }
}

test('many files answer as one does, however large they are', () => {
  fc.assert(
    fc.property(postings, term, fileBytes, (input, word, bytes) => {
      const whole = openIndex(writeIndex({ units: UNITS, postings: input }).buffer)
      const joined = join(split(input, bytes))
      for (const asked of [word, ...input.keys()]) expect(answers(joined, asked)).toEqual(answers(whole, asked))
    }),
  )
})

test('a file that is not here is reached for, covers nothing and costs only its own terms', () => {
  fc.assert(
    fc.property(postings, fileBytes, fc.nat(), (input, bytes, which) => {
      const { filed } = split(input, bytes)
      const missing = which % filed.length
      const reached = new Set<number>()
      const joined = joinFiled(
        (word) => fileOf(word, filed.length),
        (number) => {
          reached.add(number)
          return number === missing ? null : filed[number]!
        },
      )
      for (const word of input.keys()) {
        reached.clear()
        const isMissing = filed[missing]!.find(word) !== null
        expect(joined.find(word) === null).toBe(isMissing)
        expect(joined.covers(word)).toBe(!isMissing)
        expect(reached.has(missing)).toBe(isMissing)
      }
    }),
  )
})

test('a beginning reaches only for the ranges that can hold it', () => {
  const input = new Map(['apple', 'apron', 'bear', 'bed', 'cat'].map((word) => [word, [{ unit: 1, impact: 1 }]]))
  const { firsts } = split(input, 1)
  expect(firsts).toEqual(['', 'apr', 'b', 'bed', 'c'])
  const reached: number[] = []
  joinRanges(firsts, (number) => {
    reached.push(number)
    return null
  }).startingWith('be', () => {})
  expect(reached).toEqual([2, 3])
})

test('files that are damaged, or of another index, answer nonsense at worst, and every question ends', () => {
  const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 })
  fc.assert(
    fc.property(postings, postings, fileBytes, flips, (input, foreign, bytes, damage) => {
      const { firsts } = split(input, bytes)
      const files = writeRanges({ units: UNITS, postings: foreign }, bytes).map(({ file }) => file)
      for (const file of files) for (const [at, value] of damage) file[at % file.length] = value
      const open = (number: number) => {
        try {
          return openIndex(files[number % files.length]!.buffer)
        } catch (error) {
          expect(error).toBeInstanceOf(IndexFormatError)
          return null
        }
      }
      const finder = joinFiled((word) => fileOf(word, files.length), open)
      for (const word of input.keys()) answers({ ...finder, ...joinRanges(firsts, open) }, word)
    }),
  )
})

test('of what is left out the number is kept', () => {
  const postings = new Map([
    ['all', { postings: [], count: 7 }],
    ['most', { postings: [{ unit: 3, impact: 1 }], count: 300 }],
  ])
  const index = openIndex(writeIndex({ units: UNITS, postings }).buffer)
  expect(index.find('all')).toMatchObject({ count: 7 })
  expect(index.find('all')!.postings().units).toHaveLength(0)
  expect(index.find('most')).toMatchObject({ count: 300 })
  expect([...index.find('most')!.postings().units]).toEqual([3])
})
