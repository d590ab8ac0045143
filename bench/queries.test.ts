import { expect, test } from 'vitest'
import { makeQueries } from './queries.ts'

test('queries are words of titles: whole, unfinished, misspelt, the same each time', () => {
  const articles = [{ id: 'a', title: 'Reset a forgotten password today', markdown: '' }]
  const queries = makeQueries(articles, 30)
  const isWhole = (query: string) => articles[0]!.title.toLowerCase().includes(query)
  expect(queries.filter((_, at) => at % 3 < 2).every(isWhole)).toBe(true)
  expect(queries.some((query, at) => at % 3 === 2 && !isWhole(query))).toBe(true)
  expect(makeQueries(articles, 30)).toEqual(queries)
})
