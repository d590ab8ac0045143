import type { FirstlineWidget } from './element.ts'
import type { WidgetConfig } from './options.ts'

type Listener = (detail: Record<string, unknown>) => void

/** Methods that need the panel, and so fetch it. */
const PANEL_METHODS = ['open', 'close', 'toggle', 'search', 'article', 'suggest'] as const

/** Calls that a page made through the stub before this script arrived: method, arguments, what to resolve. */
export type QueuedCall = [method: string, args: unknown[], resolve?: (value: unknown) => void]

/** `window.Firstline`, speaking to one element. Methods answer promises; `on` answers a function that stops listening. */
export function createApi(element: FirstlineWidget, remove: () => void) {
  // Removed again by the function that `on` answers, or by `off` with the same listener.
  const stops = new Map<Listener, () => void>()
  const update = async (config: WidgetConfig = {}) => {
    for (const [name, value] of Object.entries(config)) {
      element.setAttribute(name === 'zIndex' ? 'z-index' : name, String(value))
    }
  }
  const on = (event: string, listener: Listener, once = false) => {
    const heard = (fired: Event) => listener((fired as CustomEvent).detail)
    element.addEventListener(`firstline:${event}`, heard, { once })
    const stop = () => element.removeEventListener(`firstline:${event}`, heard)
    stops.set(listener, stop)
    return stop
  }
  const api: Record<string, unknown> = {
    init: update,
    update,
    setLocale: (locale: string) => update({ locale }),
    // Kept on the element until there is a panel, so that filling in ahead costs the page no request.
    prefill: async (values: object) => {
      element.prefilled = { ...element.prefilled, ...values }
    },
    destroy: async () => remove(),
    on,
    once: (event: string, listener: Listener) => on(event, listener, true),
    off: (_event: string, listener: Listener) => stops.get(listener)?.(),
    ready: Promise.resolve(),
    get state() {
      return element.view
    },
  }
  for (const method of PANEL_METHODS) {
    api[method] = (...args: [never]) => element.load().then((panel) => panel[method](...args))
  }
  return api
}
