import { expect, test } from 'vitest'
import { fileOfTerm } from './file-of-term.ts'

const FILES = 97

test('pairs and spellings of a word lie in its file', () => {
  for (const term of ['reset password', 'reset .how', 'reset^rését']) {
    expect(fileOfTerm(term, FILES)).toBe(fileOfTerm('reset', FILES))
  }
})

test('a term is always in the same file, which the build and the reader have to agree on', () => {
  const terms = ['password', '.how', '~pas', '@en12', 'größe', '密码']
  expect(terms.map((term) => fileOfTerm(term, FILES))).toEqual([88, 55, 68, 90, 26, 45])
})

test('terms that are alike are spread over the files as if by chance', () => {
  const held = Array.from({ length: FILES }, () => 0)
  for (let number = 0; number < 100 * FILES; number++) held[fileOfTerm(`word${number}`, FILES)]!++
  // A hundred each, give or take ten, which is the square root: five times that hardly ever happens.
  expect(Math.max(...held)).toBeLessThan(150)
  expect(Math.min(...held)).toBeGreaterThan(50)
})
