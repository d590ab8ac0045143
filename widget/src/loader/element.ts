import type { EventName, FirstlineEvents } from '../api/events.ts'
import type { FirstlineApi, PanelMethods, StateName } from '../api/firstline-api.ts'
import type { WidgetConfig } from '../api/options.ts'
import type { Panel } from '../panel/panel.ts'
import { attempt, holdsTickets } from '../services/device-mark.ts'
import { LAUNCHER_LABELS } from './launcher-labels.ts'
import launcherStyles from './launcher.css?inline'
import { WAKING_METHODS } from './waking-methods.ts'

export const TAG = 'firstline-widget'

/** A panel on its way; nothing, where it cannot be fetched. */
type Coming = Promise<Panel | void> & { destroy?: undefined }
type Listener = (detail: never) => void
type Hears<Name extends EventName> = (detail: FirstlineEvents[Name]) => void

/** The same listener is heard through the same function, so that `off` finds it under every event. */
const wrappers = new WeakMap<Listener, EventListener>()

/**
 * `<firstline-widget>`: draws the launcher and, on the first sign of interest, fetches the panel. Nothing else happens
 * before that: no request, no storage. What is said to the panel until then waits in `said`.
 *
 * Every page that embeds Firstline pays for this file: what can wait for the panel is done there.
 */
export class FirstlineWidget extends HTMLElement implements FirstlineApi {
  /** What the launcher follows. The panel, once it is here, watches the others by itself. */
  static observedAttributes = ['inline', 'locale', 'z-index']
  /**
   * Fetches the panel and puts it into the element. Set once by whoever registers the element: a script tag and a
   * bundler find the module in different places.
   */
  declare static mountPanel: (element: FirstlineWidget) => Promise<Panel>

  declare open: PanelMethods['open']
  declare close: PanelMethods['close']
  declare toggle: PanelMethods['toggle']
  declare contact: PanelMethods['contact']
  declare search: PanelMethods['search']
  declare article: PanelMethods['article']
  declare suggest: PanelMethods['suggest']
  declare prefill: PanelMethods['prefill']
  declare identify: PanelMethods['identify']

  /** What opens instead of a panel that cannot be fetched; known to whoever registers the element. */
  declare helpCentre: URL

  readonly launcher = document.createElement('button')
  readonly ready = Promise.resolve()
  /** What was said to the panel while there was none, in order: it does it when it comes. */
  said: [method: string, args: unknown[]][] = []
  /** The panel's current view; `closed` until it is open. */
  state: StateName = 'closed'
  /** The panel once it is here; until then what promises it. */
  #panel?: Coming | Panel | void

  constructor() {
    super()
    const { launcher } = this
    const root = this.attachShadow({ mode: 'open' })
    // The one kind of styles that a page's content policy never forbids.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(launcherStyles)
    root.adoptedStyleSheets = [sheet]
    root.append(launcher)
    launcher.part = 'launcher'
    launcher.onclick = () => this.say('toggle')
    // A finger enters as a pointer does.
    launcher.onpointerenter = launcher.onfocus = () => this.load()
  }

  /** Language as the page says it: the attribute, else that of the page around the element, else the browser's. */
  get language(): string {
    return this.getAttribute('locale') || this.closest<HTMLElement>('[lang]')?.lang || navigator.language
  }

  /** Fetches and mounts the panel, once; a failed fetch is told to the page, and tried again with the next call. */
  load(): Coming | Panel {
    return (this.#panel ??= FirstlineWidget.mountPanel(this)
      .catch((error: unknown) => this.emit('error', { message: String(error) }))
      .then((panel) => (this.#panel = panel)))
  }

  /** Takes the panel away with all that it added. One that is on its way is kept if the element is back when it comes. */
  drop(): void {
    if (this.#panel?.destroy) this.#panel = this.#panel.destroy()
  }

  /**
   * Has the panel do something, at once or when it comes.
   *
   * @returns resolves when it shows, and also where there can be no panel; rejects for a mistake of the caller
   */
  async say(method: string, ...args: unknown[]): Promise<void> {
    const isWaking = WAKING_METHODS.includes(method as never)
    const panel = await (isWaking ? this.load() : this.#panel)
    if (panel) return panel.call(method, args)
    if (!isWaking) this.said.push([method, args])
    // Nothing opens for an element that was taken away meanwhile.
    else if (this.isConnected) open(this.helpCentre)
  }

  /** Tells the page what happened: `firstline:<name>` on this element. */
  emit<Name extends EventName>(name: Name, detail: FirstlineEvents[Name]): void {
    this.dispatchEvent(new CustomEvent(`firstline:${name}`, { bubbles: true, composed: true, detail }))
  }

  on<Name extends EventName>(event: Name, listener: Hears<Name>, options?: AddEventListenerOptions): () => void {
    const wrapper = wrappers.get(listener) ?? ((fired: Event) => listener((fired as CustomEvent).detail as never))
    wrappers.set(listener, wrapper)
    this.addEventListener(`firstline:${event}`, wrapper, options)
    return () => this.off(event, listener)
  }

  once<Name extends EventName>(event: Name, listener: Hears<Name>): () => void {
    return this.on(event, listener, { once: true })
  }

  off<Name extends EventName>(event: Name, listener: Hears<Name>): void {
    this.removeEventListener(`firstline:${event}`, wrappers.get(listener)!)
  }

  /**
   * Puts the element into the page, unless it is there, and sets its options.
   *
   * @param isFallback options that the element has already stay as they are
   */
  init(options?: WidgetConfig, isFallback?: boolean): Promise<void> {
    if (!this.isConnected) document.body.append(this)
    return this.update(options, isFallback)
  }

  update(options: WidgetConfig = {}, isFallback?: boolean): Promise<void> {
    for (const key in options) {
      // As an attribute, zIndex is z-index: names of attributes have no capitals.
      const name = key.replace(/[A-Z]/, '-$&')
      const value = options[key as keyof WidgetConfig]
      if (isFallback && this.hasAttribute(name)) continue
      // An object, such as the page's own wording, is for the panel alone.
      if (value === false || typeof (value ?? options) === 'object') this.removeAttribute(name)
      else this.setAttribute(name, value as string)
    }
    return this.say('update', options, isFallback)
  }

  setLocale(locale: string): Promise<void> {
    return this.update({ locale })
  }

  logout(): Promise<void> {
    // At once, also where there is no panel yet to do it.
    attempt(() => delete sessionStorage.firstline)
    if (holdsTickets()) void this.load()
    return this.say('logout')
  }

  async destroy(): Promise<void> {
    this.remove()
    this.drop()
  }

  connectedCallback(): void {
    document.addEventListener('click', this)
    // A landmark, so that the launcher is found by those who move from one to the next; this one needs no name.
    this.role ??= 'search'
    this.launcher.textContent = LAUNCHER_LABELS[this.language.slice(0, 2).toLowerCase()] ?? 'Help'
    // What is no number is passed over; null takes it back.
    this.launcher.style.zIndex = this.getAttribute('z-index')!
    if (this.hasAttribute('inline')) void this.load()
  }

  async disconnectedCallback(): Promise<void> {
    document.removeEventListener('click', this)
    // One that is only moved, or comes back before its panel does, is in the page again by then.
    await this.#panel
    if (!this.isConnected) this.drop()
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.connectedCallback()
  }

  /** A click anywhere in the page: on a page with several widgets the first one answers. */
  handleEvent(event: Event): unknown {
    if (document.querySelector(TAG) !== this) return undefined
    // The innermost trigger counts, also in somebody else's shadow root.
    for (const node of event.composedPath() as Partial<Element>[]) {
      for (const method of WAKING_METHODS) {
        const value = node.getAttribute?.(`data-firstline-${method}`)
        if (value != null) {
          event.preventDefault()
          return this.say(method, value)
        }
      }
    }
    return undefined
  }
}

for (const method of [...WAKING_METHODS, 'close', 'identify', 'prefill', 'suggest'] as const) {
  FirstlineWidget.prototype[method] = function (this: FirstlineWidget, ...args: unknown[]) {
    return this.say(method, ...args)
  }
}
