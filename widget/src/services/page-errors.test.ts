import { expect, test } from 'vitest'
import { watchPageErrors } from './page-errors.ts'

const fail = (message: string, filename = '') =>
  dispatchEvent(new ErrorEvent('error', { message, filename, lineno: 7 }))
const reject = (reason: unknown) => dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }))

test('what the page’s scripts said is kept with file and line, without what an address may hold', () => {
  const { errors, close } = watchPageErrors()
  fail('x is not a function', 'https://app.example.com/app.js?token=abc')
  fail('Script error.')
  reject(new Error('No answer.'))
  reject(Object.create(null))
  close()
  expect(errors.get()).toEqual([
    'x is not a function (https://app.example.com/app.js:7)',
    'Script error.',
    'No answer.',
    'A promise was rejected.',
  ])
})

test('the newest ten are kept, none of them without end, and none after it was closed', () => {
  const { errors, close } = watchPageErrors()
  for (let count = 1; count <= 12; count++) fail(`${count}`.padEnd(1_000, '.'))
  close()
  fail('later')
  expect(errors.get().map((text) => Number.parseInt(text, 10))).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  expect(errors.get()[0]).toHaveLength(300)
})
