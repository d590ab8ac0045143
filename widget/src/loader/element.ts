import type { Panel, Prefill } from '../panel/panel.ts'
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
    return this.getAttribute('locale') || this.closest<HTMLElement>('[lang]')?.lang || navigator.language
  }

  /** Fetches and mounts the panel, once; a failed fetch is tried again with the next call. */
  load(): Promise<Panel> {
    this.#panel ??= FirstlineWidget.importPanel().then(
      (module) => module.mountPanel(this, FirstlineWidget.origin),
      (error: unknown) => {
        this.#panel = undefined
        this.emit('error', { message: String(error) })
        throw error
      },
    )
    return this.#panel
  }

  /** Tells the page what happened: `firstline:<name>` on this element. */
  emit(name: string, detail: Record<string, unknown> = {}): void {
    this.dispatchEvent(new CustomEvent(`firstline:${name}`, { bubbles: true, composed: true, detail }))
  }

  connectedCallback(): void {
    if (this.root.firstChild) return
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
    launcher.onclick = () => this.toggle()
    const warm = () => void this.load().catch(() => {})
    for (const intent of ['pointerenter', 'focus', 'touchstart']) {
      launcher.addEventListener(intent, warm, { once: true, passive: true })
    }
    region.append(launcher)
    this.root.append(region)
    this.attributeChangedCallback()
  }

  disconnectedCallback(): void {
    void this.#panel?.then((panel) => panel.destroy())
    this.#panel = undefined
    this.root.replaceChildren()
  }

  attributeChangedCallback(): void {
    this.launcher.firstChild!.nodeValue = LAUNCHER_LABELS[this.language.split('-')[0]!] ?? 'Help'
    this.style.setProperty('--firstline-z-index', this.getAttribute('z-index'))
    void this.#panel?.then((panel) => panel.optionsChanged())
  }

  /** Opens the panel, or closes it. A panel that cannot be fetched leaves the page as it was. */
  toggle(): void {
    void this.load().then(
      (panel) => panel.toggle(),
      () => {},
    )
  }
}
