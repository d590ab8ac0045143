/** Roots of inline panels that the visitor has used: before that, the focus is no affair of theirs. */
const used = new WeakSet<Node>()

/** The visitor did something in the panel that holds this node. */
export function noteUse(node: Node): void {
  used.add(node.getRootNode())
}

/**
 * Whether a view may take the focus. A panel that was opened may. One that stands in the page may once it has been used,
 * and as long as the visitor is not busy elsewhere in the page.
 */
export function mayTakeFocus(node: Node): boolean {
  const root = node.getRootNode()
  if (!(root instanceof ShadowRoot) || !root.host.hasAttribute('inline')) return true
  const { activeElement } = root.host.getRootNode() as Document | ShadowRoot
  return used.has(root) && (activeElement === root.host || activeElement === document.body)
}
