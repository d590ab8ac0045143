import { expect, test } from 'vitest'
import { PARTS, readOptions } from './options.ts'

test('without options everything is measured, on the data that the environment names', () => {
  expect(readOptions([], { FIRSTLINE_DATA: '/data' })).toMatchObject({ parts: PARTS, data: '/data', write: false })
  expect(readOptions([], {})).toMatchObject({ data: null, articles: [1_000] })
})

test('an option says more than the environment', () => {
  const argv = ['--data', 'here', '--only', 'quality', '--write']
  expect(readOptions(argv, { FIRSTLINE_DATA: '/data' })).toMatchObject({
    parts: ['quality'],
    data: 'here',
    write: true,
  })
})

test.each([
  [['--only', 'speed'], '--only speed: there is no such part; there are quality'],
  [['--articles', '10,many'], '--articles many: expected whole numbers from 1 on.'],
  [['--dta', 'x'], "Unknown option '--dta'"],
])('%j is refused', (argv, message) => {
  expect(() => readOptions(argv, {})).toThrow(message)
})
