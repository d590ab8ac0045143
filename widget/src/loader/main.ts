import type { Panel } from '../panel/panel.ts'
import { holdsTickets, SETTLED_MS } from '../services/device-mark.ts'
import { FirstlineWidget, TAG } from './element.ts'

/** What the build puts into the names of all modules on the script's origin. */
declare const __MODULE_HASH__: string

type Module = { start: (element: FirstlineWidget, script: string) => Panel | void }

// A page that includes the script twice has one widget.
if (!customElements.get(TAG)) {
  const { src, dataset } = document.currentScript as HTMLScriptElement
  // Both at once. What is asked for first also starts first, where both are here already: the panel takes what was begun.
  FirstlineWidget.mountPanel = (element) =>
    Promise.all(
      ['knowledge', 'panel'].map((name) =>
        // An import takes whatever reads as an address. Chained rather than awaited, which is some bytes longer.
        (
          import(/* @vite-ignore */ new URL(`/widget/${name}.${__MODULE_HASH__}.js`, src) as never) as Promise<Module>
        ).then((module) => module.start(element, src)),
      ),
    ).then((started) => started[1] as Panel)
  FirstlineWidget.prototype.helpCentre = new URL('/help/', src)
  customElements.define(TAG, FirstlineWidget)
  if (document.readyState === 'loading') {
    await new Promise((resolve) => addEventListener('DOMContentLoaded', resolve, { once: true }))
  }
  const element = document.querySelector(TAG) ?? new FirstlineWidget()
  const queued = window.Firstline?.q ?? []
  window.Firstline = element
  void element.init(dataset, true)
  for (const [method, args, resolve] of queued) {
    // Whatever comes of one call, the next ones are made; a mistake in it is told to whoever made it.
    resolve?.((async () => (element[method as 'open'] as (...args: unknown[]) => unknown)(...args))())
  }
  element.emit('ready', {})
  // A device that has something to deliver or to ask about does so then.
  if (holdsTickets()) setTimeout(() => element.isConnected && element.load(), SETTLED_MS)
}
