import { expect, test } from 'vitest'
import { BUDGETS, checkBudgets, formatSizes, measure, total, type Size } from './sizes.ts'

const size = (name: string, brotli: number): Size => ({ name, raw: 0, gzip: 0, brotli })

test('a file is measured as it is sent', () => {
  const { raw, gzip, brotli } = measure('a.js', 'help '.repeat(1_000))
  expect(raw).toBe(5_000)
  expect(gzip).toBeLessThan(100)
  expect(brotli).toBeLessThan(gzip)
})

test('files are sent one by one, so their sizes add up', () => {
  expect(total('all', [size('a', 3), size('b', 4)])).toEqual(size('all', 7))
})

test('what is within its budget passes, to the byte', () => {
  checkBudgets({
    loader: size('loader', BUDGETS.loader),
    widget: size('widget', BUDGETS.widget),
    articles: size('articles', BUDGETS.articles),
    desk: size('desk', BUDGETS.desk),
    words: size('words', BUDGETS.words),
  })
})

test('what is over its budget is named, with how much is too many', () => {
  const check = () =>
    checkBudgets({
      loader: size('firstline.js', BUDGETS.loader + 20),
      widget: size('widget', 0),
      articles: size('articles', 0),
      desk: size('desk', 0),
      words: size('words', 0),
    })
  expect(check).toThrow(`firstline.js is ${BUDGETS.loader + 20} bytes after brotli`)
  expect(check).toThrow('(20 too many)')
})

test('the table has a row for every file', () => {
  expect(formatSizes([size('firstline.js', 1_500)]).split('\n')).toHaveLength(2)
})
