import * as fc from 'fast-check'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readContent } from '../compile/read-content.ts'
import { readMarkdown } from '../compile/read-markdown.ts'
import type { Article } from '../schemas/bundle.ts'
import type { Tree } from '../tree/nodes.ts'
import { treeText } from '../tree/tree-text.ts'
import { renderMarkdown } from './render-markdown.ts'

const PLACE = {
  articleUrl: (slug: string) => `/help/en/${slug}.md`,
  imageUrl: (src: string) => `/kb/${src}`,
  ends: { solved: 'Solved', contact: 'Get help' },
}
const KB = fileURLToPath(new URL('../../../kb-content', import.meta.url))

const ARTICLE: Article = {
  slug: 'one',
  title: 'One',
  summary: '',
  section: 'a',
  sectionTitle: 'A',
  lang: 'en',
  kind: 'article',
  updated: null,
  related: [],
  body: [],
  steps: [],
}

/** What the markdown of a tree is read as. */
function readBack(body: Tree): Tree {
  const text = renderMarkdown({ ...ARTICLE, body }, PLACE)
  return readMarkdown({ text, firstLine: 1, file: 'one.md', title: 'One' }, () => {})!.tree
}

/** The kinds of the nodes, as they lie in each other. */
const shape = (tree: Tree): unknown => {
  return tree.map((node) => {
    if (node.type === 'list') return [node.type, node.start, node.items.map(shape)]
    if (node.type === 'quote' || node.type === 'callout') return [node.type, shape(node.children)]
    return node.type === 'heading' ? [node.type, node.level] : node.type
  })
}

test('every article of the example reads the same again from its markdown', async () => {
  const { bundles } = await readContent({ dir: KB })
  const bodies = bundles.flatMap(({ articles }) => articles.map(({ article }) => article.body))
  expect(bodies.length).toBeGreaterThan(50)
  for (const body of bodies) {
    const again = readBack(body)
    expect(treeText(again)).toBe(treeText(body))
    expect(shape(again)).toEqual(shape(body))
  }
})

test('text that looks like marks stays text', () => {
  const text = fc
    .array(
      fc.constantFrom(
        '*',
        '_',
        '`',
        '[',
        ']',
        '<',
        '>',
        '#',
        '-',
        '+',
        '1.',
        '|',
        '~',
        '&amp;',
        '=',
        '1)',
        '\\',
        '!',
        'a',
        ' ',
        '(',
        ')',
      ),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((parts) => parts.join('').trim())
    .filter((words) => words !== '')
  fc.assert(
    fc.property(text, (words) => {
      expect(readBack([{ type: 'paragraph', children: [words] }])).toEqual([{ type: 'paragraph', children: [words] }])
    }),
  )
})

test('steps are listed with what each answer leads to', () => {
  const steps = [{ id: 'light', title: 'Is the light on?', body: [], answers: [{ label: 'Yes', to: 'solved' }] }]
  expect(renderMarkdown({ ...ARTICLE, kind: 'steps', steps }, PLACE)).toBe(
    '# One\n\n## Is the light on?\n\n- Yes → Solved\n',
  )
})
