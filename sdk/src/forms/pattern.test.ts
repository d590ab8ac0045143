import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compilePattern } from './pattern.ts'

test('a pattern matches a text as a whole', () => {
  const isInvoice = compilePattern('INV-\\d{4,8}')
  expect(['INV-2043', 'INV-20431234', 'INV-204', 'see INV-2043', 'INV-2043!'].map(isInvoice)).toEqual([
    ...[true, true],
    ...[false, false, false],
  ])
})

/** Patterns written at random from what is allowed; groups are not repeated without end, or the RegExp beside would stall. */
const atom = fc.constantFrom('a', 'b', '.', '\\d', '\\w', '\\s', '[ab]', '[^a]', '[a-c0]', '\\.', '-', '1')
const times = fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{1,3}', '{2,}', '{0}')
const timesOfGroup = fc.constantFrom('', '?', '{2}', '{0,2}')
const repeated = fc.tuple(atom, times).map((parts) => parts.join(''))
const sequence = fc.array(repeated, { maxLength: 3 }).map((parts) => parts.join(''))
const options = fc.array(sequence, { minLength: 1, maxLength: 3 }).map((each) => each.join('|'))
const group = fc.tuple(options, timesOfGroup).map(([inner, count]) => `(${inner})${count}`)
const pattern = fc.array(fc.oneof(repeated, group, options), { maxLength: 3 }).map((parts) => parts.join(''))
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '0', '-', '.', ' ', '\n', 'é', '🙂'), maxLength: 8 })

test('it says what a regular expression says, on patterns and texts at random', () => {
  fc.assert(
    fc.property(pattern, text, (written, sample) => {
      // Group by group, so that `|` binds as it does in ours.
      expect(compilePattern(written)(sample)).toBe(new RegExp(`^(?:${written})$`, 'u').test(sample))
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  ['(ab|c)*', 'abcab', true],
  ['(ab|c)*', 'abca', false],
  ['(a*)*b', 'aab', true],
  ['([0-9a-f]{2}:){5}[0-9a-f]{2}', '00:1a:2b:3c:4d:5e', true],
  ['(()*)+', '', true],
])('groups repeat without end: %s and %j: %s', (written, sample, expected) => {
  expect(compilePattern(written)(sample)).toBe(expected)
})

test.each(['(a+)+', '(a|a)*', '(a*)*b', '(.*.*)*x', 'a?'.repeat(40) + 'a{40}'])(
  'the pattern %s, which stalls a regular expression, is answered',
  (written) => {
    const matches = compilePattern(written)
    expect(matches(`${'a'.repeat(2_000)}!`)).toBe(false)
  },
)

test.each([
  ['(', 'a ) is missing'],
  [')', 'a ( is missing'],
  ['[a', 'a ] is missing'],
  ['*', '* has no meaning here'],
  ['^a', '^ has no meaning here'],
  ['a**', 'a repeat cannot be repeated'],
  ['a+?', 'a repeat cannot be repeated'],
  ['(?=a)', 'groups are written without ?'],
  ['\\1', '\\1 is not known'],
  ['\\', 'nothing follows'],
  ['[z-a]', 'the range z-a is not in order'],
  ['a{3,1}', 'the count {3,1} is not in order'],
  ['a{1000}', 'a count is at most 100'],
  ['a{x}', 'a count is written'],
  ['((a{100}){100}){100}', 'it is too long'],
])('the pattern %s is refused: %s', (written, reason) => {
  expect(() => compilePattern(written)).toThrow(reason)
})
