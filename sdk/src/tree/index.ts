export type { BlockNode, CalloutKind, InlineNode, Tree } from './nodes.ts'
export { textToTree } from './text-to-tree.ts'
