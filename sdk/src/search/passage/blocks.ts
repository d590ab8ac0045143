import type { Article } from '../../schemas/bundle.ts'
import type { InlineNode, Tree } from '../../tree/nodes.ts'
import { inlineText } from '../../tree/tree-text.ts'

export type Heading = { id: string; title: string }

/** A part of an article that can stand by itself: a paragraph, a list's item, a row of a table, a piece of code. */
export type Block = {
  /** On one line. */
  text: string
  /** The nearest heading above it. */
  heading: Heading | null
  /** What it stands under: the titles of all headings above it, the head of its table. */
  above: readonly string[]
  /** Whether it reads on into what follows, as paragraphs and steps do; a row of a table or a warning stands alone. */
  goesOn: boolean
  /** Id of the step it belongs to, in a troubleshooting article. */
  step?: string
}

type Piece = Pick<Block, 'text' | 'above' | 'goesOn'>

/** Characters: nobody looks further for the answer within one paragraph. */
const LONGEST_BLOCK = 10_000

/** Between the cells of a row. */
const CELL_GAP = ' · '

/** An article's blocks, in reading order. Made one after the other, so that a long article need not be read to its end. */
export function* blocksOf({ body, steps }: Pick<Article, 'body' | 'steps'>): Generator<Block> {
  yield* blocksIn(body)
  for (const { id, title, body: stepBody } of steps) {
    for (const block of blocksIn(stepBody)) {
      yield { ...block, heading: block.heading ?? { id, title }, above: [title, ...block.above], step: id }
    }
  }
}

function* blocksIn(tree: Tree): Generator<Block> {
  let headings: (Heading & { level: number })[] = []
  for (const node of tree) {
    if (node.type === 'heading') {
      const { id, level } = node
      headings = [...headings.filter((outer) => outer.level < level), { id, title: inlineText(node.children), level }]
      continue
    }
    const nearest = headings.at(-1)
    const heading = nearest ? { id: nearest.id, title: nearest.title } : null
    const titles = headings.map(({ title }) => title)
    for (const { text, above, goesOn } of piecesOf([node])) {
      const line = text.slice(0, LONGEST_BLOCK).replace(/\s+/g, ' ').trim()
      if (line !== '') yield { text: line, heading, above: [...titles, ...above], goesOn }
    }
  }
}

function* piecesOf(tree: Tree): Generator<Piece> {
  for (const node of tree) {
    switch (node.type) {
      case 'paragraph':
        // A picture's description is for those who do not see it, and answers nobody's question by itself.
        if (node.children.every(isImage)) break
        yield { text: inlineText(node.children), above: [], goesOn: true }
        break
      case 'list':
        for (const item of node.items) yield* piecesOf(item)
        break
      case 'quote':
      case 'callout':
        for (const piece of piecesOf(node.children)) yield { ...piece, goesOn: false }
        break
      case 'table':
        for (const row of node.rows) yield { text: textOfCells(row), above: [textOfCells(node.head)], goesOn: false }
        break
      case 'code-block':
        yield { text: node.text, above: [], goesOn: false }
        break
      case 'heading':
      case 'rule':
        break
    }
  }
}

function isImage(node: InlineNode): boolean {
  return typeof node === 'object' && node.type === 'image'
}

function textOfCells(cells: readonly InlineNode[][]): string {
  return cells.map((cell) => inlineText(cell).trim()).join(CELL_GAP)
}
