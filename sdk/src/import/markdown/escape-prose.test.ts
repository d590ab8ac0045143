import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMarkdown } from '../../compile/read-markdown.ts'
import { treeText } from '../../tree/tree-text.ts'
import { escapeProse } from './escape-prose.ts'

const shown = (markdown: string) => treeText(readMarkdown({ text: markdown, firstLine: 1, file: '' }, () => {})!.tree)

test.each([
  '- no list',
  '1. no list',
  '# no heading',
  '> no quote',
  '<b>',
  '`x`',
  '*x*',
  '_x_',
  '[x](y)',
  '&amp;',
  '~~x~~',
])('%s is shown as it is', (text) => {
  expect(shown(escapeProse(text))).toBe(text)
})

test('names with underscores are left alone', () => {
  expect(escapeProse('a_b_c and 2 < 3 - 1')).toBe('a_b_c and 2 \\< 3 - 1')
})

test('whatever stands on a line, readers see it', () => {
  const piece = fc.constantFrom(...Array.from('*_`[]()<>#-+1.)~&;|\\! ab'), '&lt;', '<b>', '](', '![')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = `a${pieces.join('')}z`.replaceAll(/ +/g, ' ')
      expect(shown(escapeProse(text))).toBe(text)
    }),
  )
})
