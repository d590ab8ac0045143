import { expect, test } from 'vitest'
import { askedWords, namePartsOf } from './asked-words.ts'

test.each([
  ['How do I reset it?', 'how do i reset it'],
  ['  how do\ti   RESET it ', 'how do i reset it'],
  ['¿Cómo la cambio?!', 'cómo la cambio'],
  ['co\u0301mo la cambio…', 'cómo la cambio'],
  ['wifi geht nicht。', 'wifi geht nicht'],
  ['what is node.js', 'what is node.js'],
  ['reset for Jo@example.com.', 'reset for [e-mail]'],
])('%j is asked as %j', (typed, words) => {
  expect(askedWords(typed)).toBe(words)
})

test.each(['', ' ?! ', '🙂', 'jo@example.com', '+31 6 12345678', 'https://example.com/a?b=c'])(
  'there is nothing to learn from %j',
  (typed) => {
    expect(askedWords(typed)).toBe(null)
  },
)

test('of a whole page the beginning is kept', () => {
  expect(askedWords(`why ${'😀é'.repeat(300)}`)).toBe(`why ${'😀é'.repeat(98)}`)
})

test('the parts of a name are those that are long enough to tell somebody by', () => {
  expect(namePartsOf('J. van Dérk-O’Neil Li')).toEqual(['van', 'derk', 'oneil'])
})
