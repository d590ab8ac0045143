import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { InlineNode } from './nodes.ts'
import { textToTree } from './text-to-tree.ts'

test('blank lines part paragraphs and line ends stay', () => {
  expect(textToTree('one\ntwo\n\nthree')).toEqual([
    { type: 'paragraph', children: ['one', { type: 'break' }, 'two'] },
    { type: 'paragraph', children: ['three'] },
  ])
})

test('an address becomes a link without the full stop behind it', () => {
  expect(textToTree('See https://example.com/a.b.')).toEqual([
    {
      type: 'paragraph',
      children: ['See ', { type: 'link', href: 'https://example.com/a.b', children: ['https://example.com/a.b'] }, '.'],
    },
  ])
})

test('markup and script addresses are plain text', () => {
  const text = '<b>javascript:alert(1)</b>'
  expect(textToTree(text)).toEqual([{ type: 'paragraph', children: [text] }])
})

function textOf(node: InlineNode): string {
  if (typeof node === 'string') return node
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

test('no visible character is lost, whatever was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const shown = textToTree(text).flatMap((block) => ('children' in block ? (block.children as InlineNode[]) : []))
      expect(shown.map(textOf).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }),
  )
})
