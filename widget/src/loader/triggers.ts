import type { FirstlineWidget } from './element.ts'

/** Every attribute that makes an element of the page a trigger, with what it does. */
const TRIGGERS = ['article', 'search', 'contact', 'open'] as const

/**
 * Lets any element of the page open the panel: one listener for all of them, now and later.
 *
 * @returns stops listening
 */
export function listenForTriggers(element: FirstlineWidget): () => void {
  const listening = new AbortController()
  const follow = (event: MouseEvent) => {
    const target = event.composedPath()[0]
    if (!(target instanceof Element)) return
    for (const name of TRIGGERS) {
      const trigger = target.closest(`[data-firstline-${name}]`)
      if (!trigger) continue
      event.preventDefault()
      const value = trigger.getAttribute(`data-firstline-${name}`) || ''
      void element.withPanel((panel) => panel[name](value as never))
      return
    }
  }
  document.addEventListener('click', follow, { signal: listening.signal })
  return () => listening.abort()
}
