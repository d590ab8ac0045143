import type { BlockNode, InlineNode, Tree } from '../tree/nodes.ts'

/**
 * Gives what stands in a node's place: itself, another, several or nothing. The children of `node` have been changed
 * already; `original` is the node as it was, for what is kept beside the tree.
 */
export type InlineChange = (node: InlineNode, original: InlineNode) => InlineNode[]

/**
 * The tree with each inline node, innermost first, replaced by what `change` gives for it. What did not change is the
 * same object as before, so that thousands of articles stand in memory once.
 */
export function mapInline(tree: Tree, change: InlineChange): Tree {
  return sameIfEqual(
    tree,
    tree.map((node) => mapBlock(node, change)),
  )
}

function mapBlock(node: BlockNode, change: InlineChange): BlockNode {
  switch (node.type) {
    case 'paragraph':
    case 'heading': {
      const children = mapNodes(node.children, change)
      return children === node.children ? node : { ...node, children }
    }
    case 'list': {
      const items = sameIfEqual(
        node.items,
        node.items.map((item) => mapInline(item, change)),
      )
      return items === node.items ? node : { ...node, items }
    }
    case 'quote':
    case 'callout': {
      const children = mapInline(node.children, change)
      return children === node.children ? node : { ...node, children }
    }
    case 'table': {
      const mapRow = (row: InlineNode[][]) => row.map((cell) => mapNodes(cell, change))
      return { ...node, head: mapRow(node.head), rows: node.rows.map(mapRow) }
    }
    case 'code-block':
    case 'rule':
      return node
  }
}

function mapNodes(nodes: InlineNode[], change: InlineChange): InlineNode[] {
  const changed = nodes.flatMap((node) => {
    if (typeof node === 'string' || !('children' in node)) return change(node, node)
    const children = mapNodes(node.children, change)
    return change(children === node.children ? node : { ...node, children }, node)
  })
  return sameIfEqual(nodes, changed)
}

function sameIfEqual<Item>(before: Item[], after: Item[]): Item[] {
  return before.length === after.length && before.every((item, at) => item === after[at]) ? before : after
}
