import type { BlockNode, InlineNode, Tree } from './nodes.ts'

/** The words of nodes within a line, without their marks. Images count with their description. */
export function inlineText(nodes: readonly InlineNode[]): string {
  return nodes.map(textOfInline).join('')
}

function textOfInline(node: InlineNode): string {
  if (typeof node === 'string') return node
  switch (node.type) {
    case 'code':
      return node.text
    case 'break':
      return ' '
    case 'image':
      return node.alt
    default:
      return inlineText(node.children)
  }
}

/** The words of a tree, a block on each line: what search reads. */
export function treeText(tree: Tree): string {
  return tree
    .map(textOfBlock)
    .filter((text) => text !== '')
    .join('\n')
}

function textOfBlock(node: BlockNode): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(node.children).trim()
    case 'list':
      return node.items.map(treeText).join('\n')
    case 'code-block':
      return node.text
    case 'quote':
    case 'callout':
      return treeText(node.children)
    case 'table':
      return [node.head, ...node.rows].map((row) => row.map((cell) => inlineText(cell).trim()).join(' ')).join('\n')
    case 'rule':
      return ''
  }
}
