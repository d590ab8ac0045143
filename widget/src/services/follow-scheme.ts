import type { FirstlineWidget } from '../loader/element.ts'
import type { Store } from '../state/store.ts'
import type { Navigation } from '../state/views.ts'

/**
 * Draws with the colours that the page says it has (`color-scheme` of what the element stands in, else its `<meta>`),
 * where `theme` does not choose them and the page says so; else with those of the visitor's system.
 *
 * @returns stops following
 */
export function followScheme(element: FirstlineWidget, container: HTMLElement, navigation: Store<Navigation>) {
  const drawn = [container, element.launcher]
  let wasOpen: boolean | undefined
  function follow(): void {
    const { parentNode } = element
    const around = parentNode instanceof ShadowRoot ? parentNode.host : (parentNode as Element | null)
    const own = around && getComputedStyle(around).colorScheme
    // What is `normal` is drawn as the page's <meta> says.
    const said = own === 'normal' ? document.querySelector<HTMLMetaElement>('meta[name=color-scheme]')?.content : own
    const chosen = ['light', 'dark'].includes(element.getAttribute('theme')!)
    for (const { style } of drawn) style.colorScheme = (!chosen && said) || ''
  }
  // A page that changes its sheets alone is followed at the next opening.
  function followOpening(): void {
    const { open } = navigation.get()
    if (open !== wasOpen) follow()
    wasOpen = open
  }
  followOpening()
  const stop = navigation.subscribe(followOpening)
  const watching = new MutationObserver(follow)
  for (const switched of [element, document.documentElement, document.body]) {
    watching.observe(switched, { attributes: true })
  }
  return () => {
    stop()
    watching.disconnect()
    element.launcher.style.colorScheme = ''
  }
}
