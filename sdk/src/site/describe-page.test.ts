import { expect, test } from 'vitest'
import type { Tree } from '../tree/nodes.ts'
import { describePage } from './describe-page.ts'

const paragraph = (text: string): Tree => [{ type: 'paragraph', children: [text] }]

test('a summary describes the page', () => {
  expect(describePage({ summary: 'In short.', body: paragraph('At length.'), steps: [] })).toBe('In short.')
})

test('without one the text does, up to the end of a word', () => {
  const body = [...paragraph('Open the lid.'), ...paragraph('and wait '.repeat(40))]
  const description = describePage({ summary: '', body, steps: [] })
  expect(description).toMatch(/^Open the lid\. and wait .* (and|wait)…$/)
  expect(description.length).toBeLessThanOrEqual(161)
})

test('text without spaces is cut all the same, and no text is no description', () => {
  expect(describePage({ summary: '', body: paragraph('漢'.repeat(300)), steps: [] })).toBe(`${'漢'.repeat(80)}…`)
  expect(describePage({ summary: '', body: [], steps: [] })).toBe('')
})
