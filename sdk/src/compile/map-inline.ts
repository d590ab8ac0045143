import type { BlockNode, InlineNode, Tree } from '../tree/nodes.ts'

/**
 * Gives what stands in a node's place: itself, another, several or nothing. The children of `node` have been changed
 * already; `original` is the node as it was, for what is kept beside the tree.
 */
export type InlineChange = (node: InlineNode, original: InlineNode) => InlineNode[]

/** A copy of the tree in which each inline node, innermost first, was replaced by what `change` gives for it. */
export function mapInline(tree: Tree, change: InlineChange): Tree {
  return tree.map((node) => mapBlock(node, change))
}

function mapBlock(node: BlockNode, change: InlineChange): BlockNode {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return { ...node, children: mapNodes(node.children, change) }
    case 'list':
      return { ...node, items: node.items.map((item) => mapInline(item, change)) }
    case 'quote':
    case 'callout':
      return { ...node, children: mapInline(node.children, change) }
    case 'table': {
      const mapRow = (row: InlineNode[][]) => row.map((cell) => mapNodes(cell, change))
      return { ...node, head: mapRow(node.head), rows: node.rows.map(mapRow) }
    }
    case 'code-block':
    case 'rule':
      return node
  }
}

function mapNodes(nodes: readonly InlineNode[], change: InlineChange): InlineNode[] {
  return nodes.flatMap((node) => {
    const hasChildren = typeof node !== 'string' && 'children' in node
    return change(hasChildren ? { ...node, children: mapNodes(node.children, change) } : node, node)
  })
}
