import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMarkdown } from '../compile/read-markdown.ts'
import type { InlineNode, Tree } from '../tree/nodes.ts'
import { renderTree, type TreePlace } from './render-tree.ts'
import { wordsOf } from './words.ts'

const place: TreePlace = {
  articleUrl: (slug) => `/help/en/${slug}`,
  imageUrl: (src) => `/kb/public/en/${src}`,
  words: wordsOf('en').words,
}
const render = (tree: Tree) => renderTree(tree, place).source.replace(/>\s+</g, '><')
const paragraph = (...children: InlineNode[]): Tree => [{ type: 'paragraph', children }]

test('text is escaped wherever a node holds it', () => {
  const hostile = `<img src=x onerror="alert('1')">`
  const source = render([
    ...paragraph(
      hostile,
      { type: 'code', text: hostile },
      { type: 'link', href: `https://a/"${hostile}`, children: [hostile] },
    ),
    { type: 'heading', level: 2, id: hostile, children: [hostile] },
    { type: 'code-block', language: hostile, text: hostile },
    { type: 'table', align: [null], head: [[hostile]], rows: [[[hostile]]] },
    ...paragraph({ type: 'image', src: hostile, alt: hostile, width: 1, height: 1 }),
    ...paragraph({ type: 'article-link', slug: hostile, anchor: hostile, children: [hostile] }),
  ])
  expect(source).not.toMatch(/<img src=x/)
  expect(source).not.toMatch(/ onerror="/)
})

test('an address that would run code loses its link, whoever made the tree', () => {
  const link: InlineNode = { type: 'link', href: 'java\tscript:alert(1)', children: ['x'] }
  expect(render(paragraph(link))).toBe('<p>x</p>')
})

test('links lead to pages and headings of the help centre', () => {
  const links: InlineNode[] = [
    { type: 'article-link', slug: 'two', anchor: 'größe', children: ['a'] },
    { type: 'article-link', slug: '', anchor: 'here', children: ['b'] },
  ]
  expect(render(paragraph(...links))).toBe('<p><a href="/help/en/two#gr%C3%B6%C3%9Fe">a</a><a href="#here">b</a></p>')
})

test('items of one paragraph have no paragraph around them, others do', () => {
  const item = (text: string): Tree => paragraph(text)
  expect(render([{ type: 'list', start: 4, items: [item('a'), [...item('b'), ...item('c')]] }])).toBe(
    '<ol start="4"><li>a</li><li><p>b</p><p>c</p></li></ol>',
  )
})

test('code keeps its line ends and its leading spaces', () => {
  expect(renderTree([{ type: 'code-block', language: '', text: '  a\n\n  b' }], place).source).toContain(
    '<code>  a\n\n  b</code>',
  )
})

/** Every tag that the serialiser itself may write, with its attributes' values left out. */
const OWN_TAG =
  /<\/?(p|h2|h3|h4|ul|ol|li|pre|code|blockquote|div|table|thead|tbody|tr|th|td|hr|strong|em|s|br|a|img)( [a-z-]+="[^"<>]*")*\s*\/?>/g

test('whatever markdown is drawn, no tag is written that is not the serialiser’s own', () => {
  const parts = fc.oneof(
    fc.constantFrom(
      '<script>',
      '</p>',
      '<!--',
      '"',
      "'",
      '[a](https://b"c)',
      '`',
      '\n\n',
      '> ',
      '- ',
      '&lt;',
      '|a|\n|-|\n|',
      '*',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 40 }), (texts) => {
      const text = texts.join('')
      const markdown = readMarkdown({ text, firstLine: 1, file: 'a.md' }, () => {})
      const source = renderTree(markdown?.tree ?? [], place).source
      expect(source.replace(OWN_TAG, '')).not.toContain('<')
    }),
    { numRuns: 400 },
  )
})
