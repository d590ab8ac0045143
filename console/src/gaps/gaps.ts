import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { createStaffClient, type StaffClient } from '@firstline/sdk/client'
import { writeGapsCsv, writeStarter, type Gap } from '@firstline/sdk/learn'
import { controls } from '../shared/controls.styles.ts'
import { emit } from '../shared/events.ts'
import { explainFailure, isUnauthorized } from '../shared/failure.ts'
import { nameLanguage } from '../shared/name-language.ts'
import { tokens } from '../shared/tokens.styles.ts'
import { waiting } from '../shared/waiting.styles.ts'
import { findGaps, type FindGaps } from './find-gaps.ts'
import { drawGap } from './gap-row.ts'
import { GapsController, type GapsState } from './gaps-controller.ts'
import { gapsStyles } from './gaps.styles.ts'

/** Days that one may look back; events are kept for the longest. */
const PERIODS = [7, 30, 90]
const LONGEST_PERIOD = PERIODS.at(-1)!
/** Wordings that a new article is begun with. */
const QUESTIONS_OF_STARTER = 5
/** Properties that decide what is found. */
const QUERY = ['client', 'kb', 'site', 'find', 'locale', 'days']
const DAY = 'yyyy-mm-dd'.length

/**
 * What visitors looked for and did not find, the most wanted first.
 *
 * @element firstline-gaps
 * @attr api - address of the API, for example `/api/v1`
 * @attr kb - address of the compiled knowledge base
 * @attr help - address of the help centre, where articles are linked to; empty: nowhere
 * @attr site - id of the site; default: the first
 * @attr locale - language of what was asked; default: the site's first, also where the site lacks it
 * @attr days - how far back: 7, 30 or 90; default 90
 * @fires firstline:gaps-query - `{locale, days}`: another language or period was chosen
 * @fires firstline:unauthorized - sign in, then call `reload()`
 * @cssprop --firstline-accent - colour of links, buttons and focus
 */
export class GapsElement extends LitElement {
  static override styles = [tokens, controls, waiting, gapsStyles]
  static override properties = {
    api: { type: String },
    kb: { type: String },
    help: { type: String },
    site: { type: String },
    locale: { type: String },
    days: { type: Number },
    client: { attribute: false },
    find: { attribute: false },
    copied: { state: true },
    uncopied: { state: true },
  }

  declare api: string
  declare kb: string
  declare help: string
  declare site: string
  declare locale: string | null
  declare days: number | null
  /** How the API is called. Made from `api`; set it instead of `api` to bring one’s own. */
  declare client: StaffClient | null
  /** How gaps are found. Default: from what the API tells and the knowledge base has. */
  declare find: FindGaps
  /** First words of the gap whose article was copied last. */
  declare protected copied: string | null
  /** An article that the browser did not let this page copy. */
  declare protected uncopied: string | null
  readonly #gaps = new GapsController(this)
  /** Those that can be chosen: known once something was found. */
  #locales: string[] = []

  constructor() {
    super()
    this.api = ''
    this.kb = ''
    this.help = ''
    this.site = ''
    this.client = null
    this.find = findGaps
    this.locale = null
    this.days = null
    this.copied = null
    this.uncopied = null
  }

  /** Looks anew, for example after signing in. */
  async reload(): Promise<void> {
    if (!this.client) return
    const { kb, site, locale } = this
    this.copied = null
    await this.#gaps.load(this.find, this.client, { kb, site, locale, days: this.#period })
    const { state } = this.#gaps
    if (state.status === 'failed' && isUnauthorized(state.error)) emit(this, 'firstline:unauthorized', null)
  }

  async #copy(gap: Gap): Promise<void> {
    const { title, wordings } = gap
    const questions = wordings.slice(0, QUESTIONS_OF_STARTER).map(({ words }) => words)
    const day = new Date().toISOString().slice(0, DAY)
    const article = writeStarter({ title, questions, type: 'article', day })
    try {
      await navigator.clipboard.writeText(article)
      this.copied = firstWords(gap)
    } catch {
      // Not allowed here, or not over plain http: then it is copied by hand.
      this.uncopied = article
      await this.updateComplete
      this.renderRoot.querySelector('dialog')?.showModal()
      this.renderRoot.querySelector('textarea')?.select()
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('api') && this.api) this.client = createStaffClient({ api: this.api })
    const { state } = this.#gaps
    if (state.status === 'ready') this.#locales = state.locales
    if (QUERY.some((name) => changed.has(name))) void this.reload()
  }

  get #period(): number {
    return PERIODS.find((days) => days === this.days) ?? LONGEST_PERIOD
  }

  #choose(locale: string | null, days: number): void {
    this.locale = locale
    this.days = days
    emit(this, 'firstline:gaps-query', { locale, days })
  }

  #drawFilters(): TemplateResult {
    const { state } = this.#gaps
    const locale = state.status === 'ready' ? state.locale : (this.locale ?? this.#locales[0])
    const chosen = (event: Event) => (event.target as HTMLSelectElement).value
    return html`
      <div class="filters">
        ${
          this.#locales.length < 2
            ? nothing
            : html`<label
                >Language
                <select @change=${(event: Event) => this.#choose(chosen(event), this.#period)}>
                  ${this.#locales.map(
                    (tag) => html`<option value=${tag} .selected=${tag === locale}>${nameLanguage(tag)}</option>`,
                  )}
                </select></label
              >`
        }
        <label
          >Period
          <select @change=${(event: Event) => this.#choose(this.locale, Number(chosen(event)))}>
            ${PERIODS.map(
              (days) => html`<option value=${days} .selected=${days === this.#period}>Last ${days} days</option>`,
            )}
          </select></label
        >
      </div>
    `
  }

  #drawState(state: GapsState): TemplateResult {
    switch (state.status) {
      case 'loading':
        return html`<p class="empty slow">
          Reading what visitors asked…${state.read > 0 ? ` ${state.read.toLocaleString('en')} questions so far.` : ''}
        </p>`
      case 'failed':
        return html`<div class="empty" role="alert">
          <p>What visitors asked could not be read. ${explainFailure(state.error)}</p>
          <button @click=${this.reload}>Try again</button>
        </div>`
      case 'ready':
        if (state.gaps.length > 0) return this.#drawGaps(state)
        return html`<p class="empty">
          No gaps: in the last ${this.#period} days nobody looked for something in vain, or sent a ticket that no
          article answers.
        </p>`
    }
  }

  #drawGaps({ gaps, locale }: Extract<GapsState, { status: 'ready' }>): TemplateResult {
    return html`
      <ol>
        ${repeat(
          gaps,
          firstWords,
          (gap) =>
            html`<li>
              ${drawGap({
                gap,
                locale,
                href: gap.nearest && this.help ? `${this.help}/${locale}/${gap.nearest.slug}` : null,
                isCopied: this.copied === firstWords(gap),
                copy: () => void this.#copy(gap),
              })}
            </li>`,
        )}
      </ol>
      <p class="note">
        Searches that found nothing or led to nothing, and tickets that were not resolved with an article. Nobody is
        known again on another day: who comes on two days counts as two visitors. Addresses, numbers and names are left
        out.
      </p>
      <p class="note"><a href=${asDownload(gaps, locale)} download="gaps-${locale}.csv">Download as CSV</a></p>
    `
  }

  /** What a screen reader is told without being asked. */
  #announce(state: GapsState): string {
    if (this.copied !== null) return 'Copied.'
    if (state.status !== 'ready') return ''
    return state.gaps.length === 1 ? '1 gap.' : `${state.gaps.length} gaps.`
  }

  override render() {
    const { state } = this.#gaps
    return html`
      <div class="head">
        <h2>Gaps</h2>
        <p>What visitors looked for and did not find, the most wanted first.</p>
        ${this.#drawFilters()}
      </div>
      ${this.#drawState(state)}
      <p class="visually-hidden" role="status">${this.#announce(state)}</p>
      <dialog aria-labelledby="uncopied" @close=${() => (this.uncopied = null)}>
        <h2 id="uncopied">Copy it by hand</h2>
        <p>Your browser does not let this page copy.</p>
        <textarea readonly rows="12" aria-label="The article" .value=${this.uncopied ?? ''}></textarea>
        <form method="dialog"><button>Close</button></form>
      </dialog>
    `
  }
}

/** No other gap has the same. */
function firstWords({ wordings }: Gap): string {
  return wordings[0]!.words
}

/** The list as a file; spreadsheets know by its first character that it is Unicode. */
function asDownload(gaps: readonly Gap[], locale: string): string {
  const csv = writeGapsCsv(gaps.map((gap) => ({ ...gap, locale })))
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${csv}`)}`
}
