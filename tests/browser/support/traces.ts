import type { Page } from 'playwright-core'

/** What scripts have in a page beyond its own elements, and what it pays for until they take it away. */
export type Traces = {
  /** Events that are listened to on window, document, `navigation` and widgets. */
  listeners: string[]
  /** Observers that observe something, by kind. */
  observers: string[]
  /** Milliseconds of timers that are still to fire. */
  timers: number[]
  /** Broadcast channels that are open. */
  channels: string[]
  /** Style sheets that the document itself has adopted, and elements with styles. */
  sheets: number
  /** Widgets in the page. */
  widgets: number
}

/**
 * Counts from the next page on what its scripts add and take away, by standing in front of what they do it with.
 *
 * @returns what is there at the moment
 */
export async function watchTraces(page: Page): Promise<() => Promise<Traces>> {
  await page.addInitScript(watch)
  return () => page.evaluate(() => (window as unknown as { traces: () => Traces }).traces())
}

/** The method as it was, with the arguments it was called with unless others are given. */
type Call = (given?: unknown[]) => unknown

/** Runs in the page, before anything else does. */
function watch(): void {
  const counted: { target: unknown; type: string; listener: unknown; capture: boolean }[] = []
  const observers = new Set<object>()
  const timers = new Map<number, number>()
  const channels = new Set<BroadcastChannel>()

  const isCounted = (target: unknown) =>
    target === window ||
    target === document ||
    target === window.navigation ||
    (target instanceof Element && target.localName === 'firstline-widget')
  const captures = (options: boolean | AddEventListenerOptions | undefined) =>
    typeof options === 'object' ? options.capture === true : options === true
  function forget(target: unknown, type: string, listener: unknown, capture: boolean): void {
    const place = counted.findIndex(
      (one) => one.target === target && one.type === type && one.listener === listener && one.capture === capture,
    )
    if (place >= 0) counted.splice(place, 1)
  }
  /** Puts `instead` in front of a method, which it is given to call. */
  function replace(owner: object, name: string, instead: (own: Call, self: object, args: unknown[]) => unknown): void {
    const own = Reflect.get(owner, name) as (...args: unknown[]) => unknown
    Reflect.set(owner, name, function (this: object | undefined, ...args: unknown[]) {
      const self = this ?? window
      return instead((given = args) => Reflect.apply(own, self, given), self, args)
    })
  }

  const listens = EventTarget.prototype
  replace(listens, 'addEventListener', (own, target, args) => {
    const [type, listener, options] = args as Parameters<typeof addEventListener>
    const { once, signal } = typeof options === 'object' ? options : {}
    if (isCounted(target) && !signal?.aborted) {
      const forgetIt = () => forget(target, type, listener, captures(options))
      forgetIt()
      counted.push({ target, type, listener, capture: captures(options) })
      if (once) own([type, forgetIt, { once }])
      // A signal is not counted.
      signal?.addEventListener('abort', forgetIt)
    }
    own()
  })
  replace(listens, 'removeEventListener', (own, target, args) => {
    const [type, listener, options] = args as Parameters<typeof removeEventListener>
    forget(target, type, listener, captures(options))
    own()
  })
  for (const { prototype } of [MutationObserver, ResizeObserver, IntersectionObserver]) {
    replace(prototype, 'observe', (own, observer) => (observers.add(observer), own()))
    replace(prototype, 'disconnect', (own, observer) => (observers.delete(observer), own()))
  }
  for (const kind of ['Timeout', 'Interval']) {
    replace(window, `set${kind}`, (own, _window, [work, ms = 0, ...args]) => {
      const fire = () => {
        if (kind === 'Timeout') timers.delete(id)
        ;(work as (...args: unknown[]) => void)(...args)
      }
      const id = own([fire, ms]) as number
      timers.set(id, ms as number)
      return id
    })
    replace(window, `clear${kind}`, (own, _window, [id]) => (timers.delete(id as number), own()))
  }
  Object.assign(window, {
    BroadcastChannel: class extends BroadcastChannel {
      constructor(name: string) {
        super(name)
        channels.add(this)
      }
      override close(): void {
        channels.delete(this)
        super.close()
      }
    },
    traces: (): Traces => ({
      listeners: counted.map(({ type }) => type),
      observers: [...observers].map((observer) => observer.constructor.name),
      timers: [...timers.values()],
      channels: [...channels].map(({ name }) => name),
      sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
      widgets: document.querySelectorAll('firstline-widget').length,
    }),
  })
}
