/**
 * Scrolls a pane to where its view was left, as soon as the view is long enough: what it shows may still be on its way.
 *
 * @param top in pixels
 * @returns gives up
 */
export function restoreScroll(pane: HTMLElement, top: number): () => void {
  const isThere = () => Math.abs(pane.scrollTop - top) < 1
  pane.scrollTop = top
  // Told before the new content is painted, so that nothing is seen to jump.
  const growing = new MutationObserver(() => {
    pane.scrollTop = top
    if (isThere()) growing.disconnect()
  })
  if (!isThere()) growing.observe(pane, { childList: true, subtree: true })
  return () => growing.disconnect()
}
