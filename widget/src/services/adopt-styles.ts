/**
 * Adds a constructable stylesheet, the one kind that a page's content policy never forbids.
 *
 * @returns takes it away
 */
export function adoptStyles(root: DocumentOrShadowRoot, css: string): () => void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets.push(sheet)
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}
