import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openIndex } from '../../sdk/src/index/open-index.ts'
import { joinFiled } from '../../sdk/src/index/join-filed.ts'
import { joinRanges } from '../../sdk/src/index/join-ranges.ts'
import { writeFiled, writeRanges } from '../../sdk/src/index/write-index.ts'
import {
  askIndex,
  askMiniSearch,
  matchesOf,
  openMiniSearch,
  postingsOf,
  type Corpus,
  type Index,
  type Settings,
} from './minisearch-as-judge.ts'

type Chosen = Settings & { fileBytes: number }

/** Few letters, so that words share beginnings and lie an edit or two apart. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength: 6 })
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '))
const corpus: fc.Arbitrary<Corpus> = fc.array(fc.record({ title: text, body: text }), { minLength: 1, maxLength: 12 })
const settings: fc.Arbitrary<Chosen> = fc.record({
  bm25: fc.record({ k: fc.constantFrom(0.5, 1.2, 2.5), b: fc.constantFrom(0, 0.7, 1), d: fc.constantFrom(0, 0.5, 1) }),
  boost: fc.record({ title: fc.constantFrom(1, 3), body: fc.constantFrom(0.5, 1) }),
  weights: fc.record({ prefix: fc.constantFrom(0.2, 0.375), fuzzy: fc.constantFrom(0.1, 0.45) }),
  fuzzy: fc.constantFrom(0, 1, 2),
  fileBytes: fc.constantFrom(20, Number.POSITIVE_INFINITY),
})
/** A corpus and a question about it, of its own words and of others. */
const asked = corpus.chain((documents) => {
  const own = documents.flatMap(({ title, body }) => `${title} ${body}`.split(' ')).filter(Boolean)
  const words = own.length > 0 ? fc.oneof(fc.constantFrom(...own), word) : word
  const query = fc.array(words, { minLength: 1, maxLength: 4 }).map((chosen) => chosen.join(' '))
  return fc.record({ documents: fc.constant(documents), query, settings })
})
const RUN = { seed: 20_261_122, numRuns: 300 }

/** In one file, or in files of a few terms each: nothing may depend on where a term lies. */
function compile(documents: Corpus, chosen: Chosen, steps: number) {
  const judge = openMiniSearch(documents, chosen)
  const postings = postingsOf(documents, judge)
  const input = { units: documents.length, postings, steps }
  const fileOf = (term: string, files: number) => term.length % files
  const filed = writeFiled(input, chosen.fileBytes, fileOf).map((file) => openIndex(file.buffer))
  const ranges = writeRanges(input, chosen.fileBytes).map(({ first, file }) => ({
    first,
    index: openIndex(file.buffer),
  }))
  const firsts = ranges.map(({ first }) => first)
  const index: Index = {
    ...joinFiled(
      (term) => fileOf(term, filed.length),
      (number) => filed[number]!,
    ),
    ...joinRanges(firsts, (number) => ranges[number]!.index),
  }
  return { judge, postings, index }
}

test('a word matches the terms that MiniSearch matches it with: exact, completed and misspelt', () => {
  fc.assert(
    fc.property(asked, word, fc.boolean(), ({ documents, settings: chosen }, wanted, isTyped) => {
      const { judge, index } = compile(documents, chosen, 255)
      const theirs = judge.search(wanted, { prefix: isTyped, fuzzy: chosen.fuzzy || false })
      const ours = matchesOf(wanted, isTyped, index, chosen).map(({ term }) => term)
      expect(new Set(ours)).toEqual(new Set(theirs.flatMap(({ match }) => Object.keys(match))))
    }),
    RUN,
  )
})

test.each([15, 255])('documents stand in the order of MiniSearch, within what %i steps can tell apart', (steps) => {
  let pairs = 0
  let decided = 0
  fc.assert(
    fc.property(asked, ({ documents, query, settings: chosen }) => {
      const { judge, postings, index } = compile(documents, chosen, steps)
      const theirs = new Map(askMiniSearch(judge, query, chosen.fuzzy).map(({ id, score }) => [id as number, score]))
      const ours = askIndex(query, index, postings, steps, chosen)
      expect(new Set(ours.keys())).toEqual(new Set(theirs.keys()))
      const ranking = [...ours].toSorted(([, a], [, b]) => b.score - a.score)
      for (const [place, [document, { score, tolerance }]] of ranking.entries()) {
        expect(Math.abs(score - theirs.get(document)!)).toBeLessThanOrEqual(tolerance)
        for (const [lower, { tolerance: lowerTolerance }] of ranking.slice(place + 1)) {
          const ahead = theirs.get(document)! - theirs.get(lower)!
          expect(ahead).toBeGreaterThanOrEqual(-(tolerance + lowerTolerance))
          pairs++
          if (Math.abs(ahead) > tolerance + lowerTolerance) decided++
        }
      }
    }),
    RUN,
  )
  // Were the tolerance so wide that any order passes, the test would show nothing.
  expect(decided / pairs).toBeGreaterThan(steps === 255 ? 0.95 : 0.75)
})
