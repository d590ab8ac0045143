import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Problem } from './problem.ts'
import { readMarkdown } from './read-markdown.ts'
import { treeText } from '../tree/tree-text.ts'

function read(text: string, title?: string) {
  const problems: Problem[] = []
  const report = (problem: Problem) => void problems.push(problem)
  const markdown = readMarkdown({ text, firstLine: 1, file: 'a.md', ...(title ? { title } : {}) }, report)
  return { markdown, tree: markdown?.tree ?? [], problems }
}

const golden = (name: string) =>
  readFileSync(new URL(`../../../tests/golden/markdown/${name}`, import.meta.url), 'utf8')

test('every kind of markdown becomes the tree that is written beside it', () => {
  const { markdown, problems } = read(golden('everything.md'), 'The title')
  const found = problems.map(({ severity, code, line }) => ({ severity, code, line }))
  expect({ tree: markdown?.tree, anchors: markdown?.outline.map(({ id }) => id), problems: found }).toEqual(
    JSON.parse(golden('everything.json')),
  )
})

test('a first heading that repeats the title is dropped, any other is kept', () => {
  expect(read('# **My** title\n\nBody', 'My title').tree).toHaveLength(1)
  expect(read('# My other title\n\nBody', 'My title').tree).toHaveLength(2)
})

test('raw HTML is text, with a warning that names the line', () => {
  const { tree, problems } = read('One\n\n> two\n> three <img src=x onerror=alert(1)>\n')
  expect(treeText(tree)).toContain('<img src=x onerror=alert(1)>')
  expect(problems).toEqual([expect.objectContaining({ code: 'raw-html', severity: 'warning', line: 4 })])
})

test('lines are counted through lists, tables and wrapped paragraphs', () => {
  const text = ['- a', '  b', '- c', '  - <i>', '', '| a |', '| - |', '| b |', '| <u> |', '', 'x', 'y <s>'].join('\n')
  expect(read(text).problems.map(({ line }) => line)).toEqual([4, 9, 12])
})

test('a callout keeps what stands beside its mark, and a quote of other words stays a quote', () => {
  expect(read('> [!TIP]\n> Do *it*').tree).toEqual([
    {
      type: 'callout',
      kind: 'tip',
      children: [{ type: 'paragraph', children: ['Do ', { type: 'emphasis', children: ['it'] }] }],
    },
  ])
  expect(read('> [!FUN]\n> Do it').tree).toMatchObject([{ type: 'quote' }])
})

test.each([
  ['10,000 quotes', '>'.repeat(10_000)],
  ['10,000 quotes with spaces', '> '.repeat(10_000)],
  ['lists in each other', '+ '.repeat(5_000)],
  ['numbered lists in each other', '1. '.repeat(5_000)],
  ['indented lists', Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
])('%s are too deep, which is an error and no crash', (_name, text) => {
  const { markdown, problems } = read(text)
  expect(markdown).toBeNull()
  expect(problems).toEqual([expect.objectContaining({ code: 'too-deep', severity: 'error' })])
})

test('a table of 50,000 lines is too long, which is said with the limit', () => {
  const { markdown, problems } = read(`| a |\n| - |\n${'| b |\n'.repeat(50_000)}`)
  expect(markdown).toBeNull()
  expect(problems).toEqual([expect.objectContaining({ code: 'too-long', message: expect.stringContaining('100000') })])
})

test('a long rule of hyphens is a rule and not a list in lists', () => {
  expect(read(`${'- '.repeat(40)}-`).tree).toEqual([{ type: 'rule' }])
})

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...[
            '\n',
            '\n\n',
            '> ',
            '- ',
            '1. ',
            '# ',
            '*',
            '**',
            '_',
            '~~',
            '`',
            '```\n',
            '[',
            '](',
            ')',
            '![',
            '<',
            '>',
          ],
          ...[
            '|',
            '\n|-|\n',
            '&amp;',
            '&#x3c;',
            '<b>',
            '<!--',
            '-->',
            '<script>',
            '</script>',
            '[!NOTE]\n',
            '\\',
            '    ',
          ],
        ),
        fc.string({ maxLength: 5 }),
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
)

test('no text makes it throw, and the tree survives the way through JSON', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { markdown } = read(text, 'Title')
      expect(JSON.parse(JSON.stringify(markdown?.tree ?? []))).toEqual(markdown?.tree ?? [])
    }),
    { numRuns: 500 },
  )
})

test('a task shows whether it is done, in lists with gaps and without', () => {
  expect(treeText(read('- [x] done\n- [ ] **open**\n- plain').tree)).toBe('☑ done\n☐ open\nplain')
  expect(treeText(read('- [x] done\n\n- [ ] open').tree)).toBe('☑ done\n☐ open')
})
