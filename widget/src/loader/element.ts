import type { IdentitySource } from '@firstline/sdk/client'
import type { Panel, Prefill, Suggested } from '../panel/panel.ts'
import { adoptStyles } from '../services/adopt-styles.ts'
import accent from '../styles/accent.css?inline'
import { LAUNCHER_LABELS } from './launcher-labels.ts'
import launcherStyles from './launcher.css?inline'
import { OPTION_NAMES } from './options.ts'
import { followTrigger } from './triggers.ts'

/**
 * `<firstline-widget>`: draws the launcher and, on the first sign of interest, fetches the panel. Nothing else happens
 * before that: no request, no storage.
 */
export class FirstlineWidget extends HTMLElement {
  static observedAttributes = OPTION_NAMES
  /**
   * Fetches the panel and puts it into the element. Set once by whoever registers the element: a script tag and a
   * bundler find the module in different places.
   */
  static mountPanel: (element: FirstlineWidget) => Promise<Panel>

  readonly root = this.attachShadow({ mode: 'open' })
  readonly launcher = document.createElement('button')
  /** What the page already knows about the visitor and their question; see `Firstline.prefill`. */
  prefilled: Prefill = {}
  /** What the page chose to suggest; see `Firstline.suggest`. */
  suggested: Suggested
  /** Who is signed in on the page; see `Firstline.identify`. */
  identity: IdentitySource | null = null
  /** The panel's current view; `closed` until it is open. */
  view = 'closed'
  #panel: Promise<Panel> | undefined
  #label = document.createTextNode('')
  #follow = (event: Event) => followTrigger(this, event)

  constructor() {
    super()
    const { root, launcher } = this
    adoptStyles(root, accent + launcherStyles)
    launcher.className = 'launcher'
    launcher.setAttribute('part', 'launcher')
    launcher.ariaExpanded = 'false'
    launcher.ariaHasPopup = 'dialog'
    launcher.onclick = () => void this.withPanel((panel) => panel.toggle())
    launcher.onpointerenter = launcher.onfocus = launcher.ontouchstart = () => this.warm()
    launcher.append(this.#label)
    // A landmark, so that the launcher is found by those who move from region to region.
    const region = document.createElement('section')
    region.ariaLabel = 'Firstline'
    region.append(launcher)
    root.append(region)
  }

  /** Language as the page says it: the attribute, else that of the page around the element, else the browser's. */
  get language(): string {
    return this.getAttribute('locale') || this.closest<HTMLElement>('[lang]')?.lang || navigator.language
  }

  /** Fetches and mounts the panel, once; a failed fetch is tried again with the next call. */
  load(): Promise<Panel> {
    return (this.#panel ??= FirstlineWidget.mountPanel(this).catch((error: unknown) => {
      this.#panel = undefined
      this.emit('error', { message: String(error) })
      throw error
    }))
  }

  /** Fetches the panel ahead, because it is likely to be opened. */
  warm(): void {
    void this.withPanel(() => {})
  }

  /**
   * Does something with the panel, and resolves when it shows. Where the panel cannot be fetched the page stays as it
   * is; a mistake of the caller rejects.
   */
  async withPanel(act: (panel: Panel) => void): Promise<void> {
    const panel = await this.load().catch(() => null)
    if (!panel) return
    act(panel)
    await new Promise((resolve) => setTimeout(resolve))
  }

  /** The same, if the panel is here or on its way; fetches nothing. */
  async ifLoaded(act: (panel: Panel) => void | Promise<void>): Promise<void> {
    await this.#panel?.then(act, () => {})
  }

  /** Tells the page what happened: `firstline:<name>` on this element. */
  emit(name: string, detail: Record<string, unknown> = {}): void {
    this.dispatchEvent(new CustomEvent(`firstline:${name}`, { bubbles: true, composed: true, detail }))
  }

  connectedCallback(): void {
    this.#name()
    document.addEventListener('click', this.#follow)
  }

  disconnectedCallback(): void {
    this.#drop()
    document.removeEventListener('click', this.#follow)
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return
    this.#name()
    this.style.setProperty('--firstline-z-index', this.getAttribute('z-index'))
    if (name === 'locale') void this.ifLoaded((panel) => panel.changeLanguage())
    // Another knowledge base, API or site is another panel; the rest is a matter of style.
    if (this.#panel && (name === 'kb' || name === 'api' || name === 'site')) {
      const wasOpen = this.view !== 'closed'
      this.#drop()
      if (wasOpen) void this.withPanel((panel) => panel.open())
    }
  }

  #name(): void {
    this.#label.data = LAUNCHER_LABELS[this.language.toLowerCase().split('-', 1)[0]!] ?? 'Help'
  }

  #drop(): void {
    void this.ifLoaded((panel) => panel.destroy())
    this.#panel = undefined
    this.view = 'closed'
  }
}
