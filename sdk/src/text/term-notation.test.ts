import { expect, test } from 'vitest'
import { asWritten, headOf, kindOfTerm, pairTerm, spellingTerm, stopTerm } from './term-notation.ts'

const how = stopTerm('how')

test.each([
  ['reset', 'password', 'reset password', 'reset', 'reset password'],
  ['reset', how, 'reset how', 'reset', 'reset how'],
  [how, 'reset', 'reset .how', 'reset', 'how reset'],
  [how, stopTerm('to'), '.how to', '.how', 'how to'],
])('the neighbours %s and %s are the pair %j, filed under %s and read as %j', (first, second, pair, head, written) => {
  expect(pairTerm(first, second)).toBe(pair)
  expect(kindOfTerm(pair)).toBe('pair')
  expect(headOf(pair)).toBe(head)
  expect(asWritten(pair)).toBe(written)
})

test('a spelling is filed under its word', () => {
  const term = spellingTerm('druck', 'drücken')
  expect(kindOfTerm(term)).toBe('spelling')
  expect(headOf(term)).toBe('druck')
})
