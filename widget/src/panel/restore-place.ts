/** Where somebody was in a view when they left it. */
export type Place = {
  /** How far it was scrolled, in pixels. */
  top: number
  /** What they left it through; see `nameOf`. */
  way?: string
}

const INTERACTIONS = ['wheel', 'pointerdown', 'keydown'] as const

/**
 * Names a link or a button, so that it is found again when the view is drawn anew. A button that may say something else by
 * then, such as how many replies are unread, has a `name`.
 */
export function nameOf(control: Element): string | null {
  return control.getAttribute('href') ?? control.getAttribute('name') ?? control.textContent
}

/**
 * Scrolls a pane to where its view was left and focuses what it was left through, as soon as that is there: what the view
 * shows may still be on its way. Whoever has gone on meanwhile is left alone.
 *
 * @returns gives up
 */
export function restorePlace(pane: HTMLElement, { top, way }: Place): () => void {
  let isFocused = way === undefined
  const restore = () => {
    const control = isFocused ? undefined : [...pane.querySelectorAll('a, button')].find((one) => nameOf(one) === way)
    if (control) {
      ;(control as HTMLElement).focus({ preventScroll: true })
      isFocused = true
    }
    pane.scrollTop = top
    if (isFocused && Math.abs(pane.scrollTop - top) < 1) giveUp()
  }
  // Told before the new content is painted, so that nothing is seen to jump.
  const growing = new MutationObserver(restore)
  const giveUp = () => {
    growing.disconnect()
    for (const interaction of INTERACTIONS) pane.removeEventListener(interaction, giveUp)
  }
  growing.observe(pane, { childList: true, subtree: true })
  for (const interaction of INTERACTIONS) pane.addEventListener(interaction, giveUp)
  restore()
  return giveUp
}
