import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openIndex } from '../index/open-index.ts'
import { writeIndex } from '../index/write-index.ts'
import { readPostings, toPartialList, unitsFor, type ArticleNumbers, type TermPostings } from './postings.ts'

const ARTICLES = 20
const numbers = (value: fc.Arbitrary<number>): fc.Arbitrary<ArticleNumbers> =>
  fc.uniqueArray(fc.nat(ARTICLES - 1), { maxLength: ARTICLES }).chain((articles) =>
    fc.record({
      articles: fc.constant(articles.toSorted((a, b) => a - b)),
      values: fc.array(value, { minLength: articles.length, maxLength: articles.length }),
    }),
  )
const positive = fc.double({ min: 0.5, max: 8, noNaN: true })
const weight = fc.tuple(positive, fc.boolean()).map(([size, isNegative]) => (isNegative ? -size : size))

function throughFile(known: Omit<TermPostings, 'having'>): TermPostings {
  const having = known.matches.articles.length
  const postings = new Map([['a', toPartialList({ ...known, having }, ARTICLES)]])
  const index = openIndex(writeIndex({ units: unitsFor(ARTICLES), postings }).buffer)
  return readPostings(index.find('a')!, ARTICLES)
}

const byArticle = ({ articles, values }: ArticleNumbers) =>
  new Map([...articles].map((article, at): [number, number] => [article, values[at]!]))
const inOrder = (map: Map<number, number>) => [...map.keys()].toSorted((a, b) => a - b)

test('matches and trained weights come back from the file, each with its article and sign', () => {
  fc.assert(
    fc.property(numbers(positive), numbers(weight), (matches, trained) => {
      const read = throughFile({ matches, trained })
      for (const [wanted, found] of [
        [byArticle(matches), byArticle(read.matches)],
        [byArticle(trained), byArticle(read.trained!)],
      ] as const) {
        expect(inOrder(found)).toEqual(inOrder(wanted))
        for (const [article, value] of wanted) expect(Math.abs(found.get(article)! - value)).toBeLessThan(0.05)
      }
    }),
  )
})

test('a term that was trained without a weight worth keeping is told from one that was not trained', () => {
  const matches = { articles: [3], values: [1] }
  expect(throughFile({ matches, trained: { articles: [], values: [] } }).trained!.articles).toHaveLength(0)
  expect(throughFile({ matches, trained: null }).trained).toBeNull()
})
