import type { BlockNode, InlineNode, Tree } from '../tree/nodes.ts'
import type { ArticleDraft } from './article-draft.ts'

/** What an article consists of: its text, or its introduction and the text of each step. */
export function treesOf({ body, steps }: Pick<ArticleDraft, 'body' | 'steps'>): Tree[] {
  return [body, ...steps.map((step) => step.body)]
}

/** Every block of a tree, outer ones first. */
export function* blocksOf(tree: Tree): Generator<BlockNode> {
  for (const node of tree) {
    yield node
    if (node.type === 'list') for (const item of node.items) yield* blocksOf(item)
    else if (node.type === 'quote' || node.type === 'callout') yield* blocksOf(node.children)
  }
}

/** Every node within the lines of an article, outer ones first. */
export function* inlineNodesOf(article: Pick<ArticleDraft, 'body' | 'steps'>): Generator<Exclude<InlineNode, string>> {
  for (const tree of treesOf(article)) {
    for (const block of blocksOf(tree)) {
      if (block.type === 'paragraph' || block.type === 'heading') yield* within(block.children)
      else if (block.type === 'table') for (const cell of [...block.head, ...block.rows.flat()]) yield* within(cell)
    }
  }
}

function* within(nodes: readonly InlineNode[]): Generator<Exclude<InlineNode, string>> {
  for (const node of nodes) {
    if (typeof node === 'string') continue
    yield node
    if ('children' in node) yield* within(node.children)
  }
}
