import { expect, test } from 'vitest'
import { target, toMarkdown } from './report.ts'

test('a target says whether it is met, or how much is missing', () => {
  expect(target('Gain', 8.94, { atLeast: 5 }, ' points').sentence).toBe(
    'Gain: 8.9 points, to be at least 5 points: met.',
  )
  expect(target('Load', 3.5, { atMost: 2 }, ' %')).toEqual({
    isMet: false,
    sentence: 'Load: 3.5 %, to be at most 2 %: short by 1.5 %.',
  })
})

test('a part is markdown: tables, notes, then targets', () => {
  const table = {
    title: 'Speed',
    columns: ['engine', 'ms'],
    rows: [
      ['one', '12'],
      ['three', '7'],
    ],
    note: 'Medians.',
  }
  expect(toMarkdown({ tables: [table], targets: [target('It', 1, { atMost: 2 })] })).toBe(
    [
      '**Speed**',
      '| engine |  ms |\n| ------ | --: |\n| one    |  12 |\n| three  |   7 |',
      'Medians.',
      '- It: 1, to be at most 2: met.',
    ].join('\n\n'),
  )
})
