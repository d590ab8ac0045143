import { expect, test } from 'vitest'
import { readSearch, wordsOf } from './words.ts'

test('words are folded and counted once', () => {
  expect(wordsOf('Café, café: Wi-Fi')).toEqual(['cafe', 'wi', 'fi'])
})

test.each([
  ['Łódź', 'lodz'],
  ['Can’t', 'cant'],
  ['Straße', 'strasse'],
])('%s is found as %s', (written, typed) => {
  expect(wordsOf(written)).toEqual(wordsOf(typed))
})

test('a mark without a letter is no word, since that would begin them all', () => {
  expect(wordsOf('\u0301 a')).toEqual(['a'])
})

test('words of a script without spaces are found by all their letters', () => {
  expect(wordsOf('東京オフィス')).toEqual(expect.arrayContaining(wordsOf('オフィス')))
})

test.each([
  ['1042', 1042],
  [' #1042 ', 1042],
  ['error 1042', undefined],
  ['', undefined],
])('%j names the ticket %s', (text, number) => {
  expect(readSearch(text).number).toBe(number)
})
