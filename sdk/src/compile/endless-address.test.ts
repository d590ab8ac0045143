import { expect, test } from 'vitest'
import { findEndlessAddress, LONGEST_ADDRESS } from './endless-address.ts'
import type { Problem } from './problem.ts'
import { readMarkdown } from './read-markdown.ts'

test('an address may be long, but not without end; a word that is none may', () => {
  const long = 'a'.repeat(LONGEST_ADDRESS)
  const lines = [`${long}@`, `x\n${long}a@b`, `${long}a`, `https://${long}`, `https://x ${long}`]
  expect(lines.map(findEndlessAddress)).toEqual([-1, 1, -1, 0, -1])
})

test.each([
  ['', 'a', '@'],
  ['', 'a.', '@'],
  ['http://a', '&a;', ''],
])('an article of “%s”, “%s” over and over and “%s” is refused before it keeps the parser busy', (start, part, end) => {
  const problems: Problem[] = []
  const text = `Words.\n\n${start}${part.repeat(30_000)}${end}`
  expect(readMarkdown({ text, firstLine: 4, file: 'a.md' }, (problem) => problems.push(problem))).toBeNull()
  expect(problems).toMatchObject([{ code: 'endless-address', severity: 'error', line: 6 }])
})
