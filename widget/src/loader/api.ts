import type { IdentitySource } from '@firstline/sdk/client'
import type { Prefill, Suggested } from '../panel/panel.ts'
import { forgetPage } from '../services/page-memory.ts'
import { holdsTickets } from '../services/device-mark.ts'
import type { FirstlineWidget } from './element.ts'
import type { WidgetConfig } from './options.ts'

type Listener = (detail: Record<string, unknown>) => void

/** Methods that are a reason to fetch the panel. */
const PANEL_METHODS = ['open', 'toggle', 'search', 'article'] as const

/** A call that a page made through the README's stub before this script arrived, and what to answer it with. */
export type QueuedCall = [method: string, args: unknown[], resolve?: (answer: unknown) => void]

/** `window.Firstline`, speaking to one element. Methods answer promises; `on` answers a function that stops listening. */
export function createApi(element: FirstlineWidget) {
  /** The same listener heard through the same function, so that `off` finds it under every event. */
  const heard = new WeakMap<Listener, EventListener>()
  const update = async (config: WidgetConfig = {}) => {
    for (const name in config) {
      element.setAttribute(name === 'zIndex' ? 'z-index' : name, String(config[name as keyof WidgetConfig]))
    }
  }
  const off = (event: string, listener: Listener) => {
    const wrapper = heard.get(listener)
    if (wrapper) element.removeEventListener(`firstline:${event}`, wrapper)
  }
  const on = (event: string, listener: Listener, once = false) => {
    const wrapper = heard.get(listener) ?? ((fired: Event) => listener((fired as CustomEvent).detail))
    heard.set(listener, wrapper)
    element.addEventListener(`firstline:${event}`, wrapper, { once })
    return () => off(event, listener)
  }
  const identify = async (by: IdentitySource | null) => {
    element.identity = by
    if (!by) {
      // Also where there is no panel yet to do it.
      forgetPage()
      if (holdsTickets()) await element.load()
    }
    return element.ifLoaded((panel) => panel.changeVisitor())
  }
  const api: Record<string, unknown> = {
    init(config?: WidgetConfig) {
      if (!element.isConnected) document.body.append(element)
      return update(config)
    },
    update,
    setLocale: (locale: string) => update({ locale }),
    // Kept on the element until there is a panel, so that saying it ahead costs the page no request.
    async prefill(values: Prefill) {
      element.prefilled = { ...element.prefilled, ...values }
    },
    suggest(by: Suggested) {
      element.suggested = by
      return element.ifLoaded((panel) => panel.changeSuggestions())
    },
    identify,
    logout: () => identify(null),
    close: () => element.ifLoaded((panel) => panel.close()),
    destroy: async () => element.remove(),
    on,
    once: (event: string, listener: Listener) => on(event, listener, true),
    off,
    ready: Promise.resolve(),
    get state() {
      return element.view
    },
  }
  for (const method of PANEL_METHODS) {
    api[method] = (...args: [never]) => element.withPanel((panel) => panel[method](...args))
  }
  return api
}
