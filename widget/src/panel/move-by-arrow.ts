/**
 * Arrow keys go from article to article through everything that the pane lists, and from the first one up to the field.
 *
 * @returns whether the key was an arrow that led somewhere
 */
export function moveByArrow(key: string, pane: HTMLElement, field: HTMLElement | null): boolean {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return false
  const links = [...pane.querySelectorAll<HTMLElement>('.articles a')]
  const from = links.indexOf((pane.getRootNode() as ShadowRoot).activeElement as HTMLElement)
  if (from === -1) return false
  const next = key === 'ArrowDown' ? links[from + 1] : (links[from - 1] ?? field)
  next?.focus()
  return next !== undefined && next !== null
}
