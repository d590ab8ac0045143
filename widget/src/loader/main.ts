import type { Panel } from '../panel/panel.ts'
import { holdsTickets, SETTLED_MS } from '../services/device-mark.ts'
import { FirstlineWidget, TAG } from './element.ts'

/** Path of the panel's module on the script's origin, put in by the build: it carries a hash. */
declare const __PANEL_PATH__: string

type PanelModule = { mountPanel: (element: FirstlineWidget, script: string) => Panel }

// A page that includes the script twice has one widget.
if (!customElements.get(TAG)) {
  const { src, dataset } = document.currentScript as HTMLScriptElement
  FirstlineWidget.mountPanel = async (element) =>
    // An import takes whatever reads as an address.
    ((await import(/* @vite-ignore */ new URL(__PANEL_PATH__, src) as never)) as PanelModule).mountPanel(element, src)
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
