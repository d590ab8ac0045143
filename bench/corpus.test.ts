import { expect, test } from 'vitest'
import { makeCorpus, toSearchDocument } from './corpus.ts'

const BASE = [
  { id: 'a', title: 'Reset your password', markdown: '# Reset your password\n\nOpen **Settings**.\n\nThen wait.' },
  { id: 'b', title: 'Print in colour', markdown: 'Load paper.\n\nPress the button.\n\nTake the sheet.' },
]

test('a corpus begins with its base and with every smaller corpus', () => {
  const large = makeCorpus(BASE, 9)
  expect(large).toHaveLength(9)
  expect(large.slice(0, 2)).toEqual(BASE)
  expect(makeCorpus(BASE, 5)).toEqual(large.slice(0, 5))
  expect(new Set(large.map(({ id }) => id)).size).toBe(9)
})

test('made articles consist of the paragraphs of others', () => {
  const paragraphs = new Set(BASE.flatMap(({ markdown }) => markdown.split('\n\n')))
  for (const { markdown } of makeCorpus(BASE, 9)) {
    expect(paragraphs).toEqual(new Set([...paragraphs, ...markdown.split('\n\n')]))
  }
})

test('search reads the words of the markdown, without the title', () => {
  expect(toSearchDocument(BASE[0]!)).toMatchObject({ slug: 'a', body: 'Open Settings.\nThen wait.' })
})
