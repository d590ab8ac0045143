import { expect, test } from 'vitest'
import type { Problem } from './problem.ts'
import { findCrowdedLine, MOST_MARKS } from './crowded-marks.ts'
import { readMarkdown } from './read-markdown.ts'

const marks = (count: number) => '*a '.repeat(count)

test('marks are counted over the lines of a paragraph, and anew for the next', () => {
  expect(findCrowdedLine(`${marks(MOST_MARKS)}\n\n${marks(MOST_MARKS)}`)).toBe(-1)
  expect(findCrowdedLine(`Text\n\n${marks(MOST_MARKS)}\n${marks(1)}`)).toBe(3)
})

test('items of lists, rows of tables and code may hold many together', () => {
  const rows = (start: string) => `${start}${marks(20)}\n`.repeat(MOST_MARKS)
  expect([rows('- '), rows('1. '), rows('| '), `\`\`\`\n${rows('')}\`\`\``].map(findCrowdedLine)).toEqual([
    -1, -1, -1, -1,
  ])
})

test('an article of nothing but marks is refused before it keeps the parser busy', () => {
  const problems: Problem[] = []
  const text = `Words.\n\n${'*a_'.repeat(33_000)}`
  expect(readMarkdown({ text, firstLine: 4, file: 'a.md' }, (problem) => problems.push(problem))).toBeNull()
  expect(problems).toMatchObject([{ code: 'too-many-marks', severity: 'error', line: 6 }])
})
