import { expect, test } from 'vitest'
import { strongest } from './strongest.ts'

test('the strongest are what sorting all of them puts first', () => {
  // Steps of 7 through 100 meet every article once; scores repeat, so that ties are among them.
  const articles = Uint32Array.from({ length: 100 }, (_, at) => (at * 7) % 100)
  const scores = Float64Array.from({ length: 100 }, (_, article) => (article * 37) % 23)
  const sorted = [...articles].toSorted((a, b) => scores[b]! - scores[a]! || a - b)
  for (const most of [1, 10, 99, 100, 500]) expect(strongest(articles, scores, most)).toEqual(sorted.slice(0, most))
})
