import { expect, test } from 'vitest'
import { readSearch, wordsOf } from './words.ts'

test('words are folded and counted once', () => {
  expect(wordsOf('Café, café: Wi-Fi')).toEqual(['cafe', 'wi', 'fi'])
})

test('words of a script without spaces are found', () => {
  expect(wordsOf('東京オフィス')).toContain('オフィス')
})

test.each([
  ['1042', 1042],
  [' #1042 ', 1042],
  ['error 1042', undefined],
  ['', undefined],
])('%j names the ticket %s', (text, number) => {
  expect(readSearch(text).number).toBe(number)
})
