import type { Panel, Prefill, Suggested } from '../panel/panel.ts'
import { LAUNCHER_LABELS } from './launcher-labels.ts'
import accent from '../styles/accent.css?inline'
import launcherStyles from './launcher.css?inline'
import { OPTION_NAMES } from './options.ts'

/** Imports the panel's module. Handed in, because a script tag and a bundler find it in different places. */
export type PanelModule = { mountPanel: (element: FirstlineWidget, origin: string) => Panel }

/**
 * `<firstline-widget>`: draws the launcher and, on the first sign of interest, fetches the panel. Nothing else happens
 * before that: no request, no storage.
 */
export class FirstlineWidget extends HTMLElement {
  static observedAttributes = OPTION_NAMES
  /** Set once by whoever registers the element. */
  static importPanel: () => Promise<PanelModule>
  /** Origin that `kb`, `api` and links to the help centre default to. */
  static origin = ''

  readonly root = this.attachShadow({ mode: 'open' })
  readonly launcher = document.createElement('button')
  /** What the page already knows about the visitor and their question; see `Firstline.prefill`. */
  prefilled: Prefill = {}
  /** What the page chose to suggest; see `Firstline.suggest`. */
  suggested: Suggested
  /** The panel's current view; `closed` until it is open. */
  view = 'closed'
  #panel: Promise<Panel> | undefined

  constructor() {
    super()
    // Attributes may change before the element is in the page, and the label with them.
    this.launcher.append('')
  }

  /** BCP 47: the attribute, else the language of the page around the element, else the browser's. */
  get language(): string {
    const tag = this.getAttribute('locale') || this.closest<HTMLElement>('[lang]')?.lang || navigator.language
    try {
      return Intl.getCanonicalLocales(tag)[0] ?? 'en'
    } catch {
      // A page may claim any language; one that does not exist is none of ours.
      return 'en'
    }
  }

  /** Fetches and mounts the panel, once; a failed fetch is tried again with the next call. */
  load(): Promise<Panel> {
    this.#panel ??= FirstlineWidget.importPanel().then(
      (module) => {
        if (!this.isConnected) throw new Error('The widget was removed from the page.')
        return module.mountPanel(this, FirstlineWidget.origin)
      },
      (error: unknown) => {
        this.#panel = undefined
        this.emit('error', { message: String(error) })
        throw error
      },
    )
    return this.#panel
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
  async ifLoaded(act: (panel: Panel) => void): Promise<void> {
    await this.#panel?.then(act, () => {})
  }

  /** Tells the page what happened: `firstline:<name>` on this element. */
  emit(name: string, detail: Record<string, unknown> = {}): void {
    this.dispatchEvent(new CustomEvent(`firstline:${name}`, { bubbles: true, composed: true, detail }))
  }

  connectedCallback(): void {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(accent + launcherStyles)
    this.root.adoptedStyleSheets = [sheet]
    // A landmark, so that the launcher is found by those who move from region to region.
    const region = document.createElement('section')
    region.ariaLabel = 'Firstline'
    const { launcher } = this
    launcher.className = 'launcher'
    launcher.setAttribute('part', 'launcher')
    launcher.type = 'button'
    launcher.ariaExpanded = 'false'
    launcher.ariaHasPopup = 'dialog'
    launcher.onclick = () => void this.withPanel((panel) => panel.toggle())
    launcher.onpointerenter = launcher.onfocus = launcher.ontouchstart = () => void this.withPanel(() => {})
    region.append(launcher)
    this.root.replaceChildren(region)
    this.#name()
  }

  disconnectedCallback(): void {
    void this.ifLoaded((panel) => panel.destroy())
    this.#panel = undefined
    this.view = 'closed'
    this.root.replaceChildren()
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return
    this.#name()
    this.style.setProperty('--firstline-z-index', this.getAttribute('z-index'))
    if (name === 'locale') void this.ifLoaded((panel) => panel.changeLanguage())
    // Another knowledge base, API or site is another panel; the rest is a matter of style.
    if (name === 'kb' || name === 'api' || name === 'site') this.#remount()
  }

  #name(): void {
    this.launcher.firstChild!.nodeValue = LAUNCHER_LABELS[this.language.split('-')[0]!] ?? 'Help'
  }

  #remount(): void {
    if (!this.#panel) return
    const wasOpen = this.view !== 'closed'
    void this.ifLoaded((panel) => panel.destroy())
    this.#panel = undefined
    if (wasOpen) void this.withPanel((panel) => panel.open())
  }
}
