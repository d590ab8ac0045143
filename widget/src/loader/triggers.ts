import type { FirstlineWidget } from './element.ts'

/** Every attribute that makes an element of the page a trigger, with what it does. */
const TRIGGERS = ['article', 'search', 'contact', 'open'] as const

/** Opens the panel for a click on an element of the page that asks for it, now and later: one listener for all of them. */
export function followTrigger(element: FirstlineWidget, event: Event): void {
  // On a page with several widgets the first one answers.
  if (document.querySelector(element.localName) !== element) return
  for (const name of TRIGGERS) {
    const attribute = `data-firstline-${name}`
    const [target] = event.composedPath()
    const trigger = target instanceof Element && target.closest(`[${attribute}]`)
    if (!trigger) continue
    event.preventDefault()
    void element.withPanel((panel) => panel[name](trigger.getAttribute(attribute) as never))
    return
  }
}
