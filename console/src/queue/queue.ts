import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { createStaffClient, type StaffClient } from '@firstline/sdk/client'
import type { StaffTicketSummary, TicketQueue } from '@firstline/sdk/schemas'
import { controls } from '../shared/controls.styles.ts'
import { emit } from '../shared/events.ts'
import { explainFailure, isUnauthorized } from '../shared/failure.ts'
import { QUEUE_LABELS } from '../shared/labels.ts'
import { PollController } from '../shared/poll-controller.ts'
import { tokens } from '../shared/tokens.styles.ts'
import { waiting } from '../shared/waiting.styles.ts'
import { QueueController, type QueueState } from './queue-controller.ts'
import { drawQueueRow } from './queue-row.ts'
import { queueStyles } from './queue.styles.ts'

/** Pause in typing after which the search is made. */
const SEARCH_DELAY_MS = 250

/**
 * A queue of tickets, most recently changed first, kept up to date while the page is visible.
 *
 * @element firstline-queue
 * @attr api - address of the API, for example `/api/v1`
 * @attr queue - `mine`, `unassigned`, `line-1`, `line-2`, `line-3`, `on-hold`, `solved` or `all`; default `all`
 * @attr search - words in the subject, or a ticket's number
 * @attr selected - number of the ticket that is open beside it
 * @fires firstline:ticket-open - `{number}`: a ticket was chosen; cancel it to keep the browser from following the link
 * @fires firstline:queue-search - `{search}`: other words were typed
 * @fires firstline:unauthorized - sign in, then call `reload()`
 * @cssprop --firstline-accent - colour of links, buttons and focus
 */
export class QueueElement extends LitElement {
  static override styles = [tokens, controls, waiting, queueStyles]
  static override properties = {
    api: { type: String },
    queue: { type: String },
    search: { type: String },
    selected: { type: Number },
    client: { attribute: false },
    ticketUrl: { attribute: false },
    announcement: { state: true },
  }

  declare api: string
  declare queue: TicketQueue
  declare search: string
  declare selected: number | null
  /** How the API is called. Made from `api`; set it instead of `api` to bring one’s own. */
  declare client: StaffClient | null
  /** Address of a ticket in the page around. Default: `#/tickets/<number>`. */
  declare ticketUrl: (number: number) => string
  declare protected announcement: string
  readonly #tickets = new QueueController(this)
  readonly #poll = new PollController(this, () => this.refresh())
  /** Number of the ticket that was focused or opened last. */
  #current: number | null = null
  #searchTimer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.api = ''
    this.queue = 'all'
    this.search = ''
    this.selected = null
    this.client = null
    this.ticketUrl = (number) => `#/tickets/${number}`
    this.announcement = ''
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.hasUpdated) void this.reload()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#searchTimer)
  }

  /** Reads the queue from its start, for example after signing in. */
  async reload(): Promise<void> {
    if (!this.client) return
    this.#poll.restart()
    await this.#tickets.load(this.client, { queue: this.queue, search: this.search })
    if (this.#tickets.state.status === 'failed') this.#checkSession(this.#tickets.state.error)
  }

  /** Looks for changes now. @returns whether there were any */
  async refresh(): Promise<boolean> {
    try {
      const news = await this.#tickets.refresh()
      const others = news.filter(({ number }) => number !== this.selected).length
      if (others > 0)
        this.announcement = others === 1 ? '1 ticket is new or changed.' : `${others} tickets are new or changed.`
      return news.length > 0
    } catch (error) {
      this.#checkSession(error)
      throw error
    }
  }

  /** Moves the focus through the list: 1 is one down, -1 one up. It starts at the open ticket, else at an end. */
  move(by: 1 | -1): void {
    const rows = this.#rows
    const from = rows.findIndex(({ dataset }) => dataset['number'] === String(this.#current))
    const to = from === -1 ? (by === 1 ? 0 : rows.length - 1) : from + by
    rows[Math.min(Math.max(to, 0), rows.length - 1)]?.focus()
  }

  /** Opens the ticket that `move` came to. */
  openCurrent(): void {
    this.#currentRow?.click()
  }

  /** Puts the focus back on the ticket that `move` came to, or that was open last. */
  focusCurrent(): void {
    this.#currentRow?.focus()
  }

  focusSearch(): void {
    const field = this.renderRoot.querySelector('input')
    field?.focus()
    field?.select()
  }

  get #currentRow(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`a[data-number="${this.#current}"]`)
  }

  get #rows(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('a.row')]
  }

  #checkSession(error: unknown): void {
    if (isUnauthorized(error)) emit(this, 'firstline:unauthorized', null)
  }

  #type(event: Event): void {
    const { value } = event.target as HTMLInputElement
    clearTimeout(this.#searchTimer)
    this.#searchTimer = setTimeout(() => {
      this.search = value
      emit(this, 'firstline:queue-search', { search: value })
    }, SEARCH_DELAY_MS)
  }

  #open(event: MouseEvent, number: number): void {
    // With a modifier the browser opens the link elsewhere, as on any page.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    if (!emit(this, 'firstline:ticket-open', { number })) event.preventDefault()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('api') && this.api) this.client = createStaffClient({ api: this.api })
    // Words still being typed belong to the queue they were typed in.
    if (changed.has('queue')) clearTimeout(this.#searchTimer)
    if (this.selected !== null && changed.has('selected')) this.#current = this.selected
    if (changed.has('client') || changed.has('queue') || changed.has('search')) void this.reload()
  }

  protected override updated(changed: PropertyValues<this>): void {
    // Not by the template, which knows of no change: `search` may be what it was before the typing.
    const field = this.renderRoot.querySelector('input')
    if (changed.has('queue') && field) field.value = this.search
  }

  #drawRow(ticket: StaffTicketSummary): TemplateResult {
    const { number } = ticket
    return html`
      <li>
        <a
          class="row"
          data-number=${number}
          href=${this.ticketUrl(number)}
          aria-current=${number === this.selected ? 'true' : nothing}
          @focus=${() => (this.#current = number)}
          @click=${(event: MouseEvent) => this.#open(event, number)}
          >${drawQueueRow(ticket, Date.now())}</a
        >
      </li>
    `
  }

  #drawMore({ next, more }: Extract<QueueState, { status: 'ready' }>): unknown {
    if (next === null) return nothing
    return html`
      <div class="more">
        ${more.status === 'failed' ? html`<p class="failure" role="alert">${explainFailure(more.error)}</p>` : nothing}
        <button @click=${() => this.#tickets.loadMore()}>
          ${more.status === 'loading' ? 'Loading…' : 'Show more tickets'}
        </button>
      </div>
    `
  }

  #drawState(): TemplateResult {
    const { state } = this.#tickets
    switch (state.status) {
      case 'loading':
        return html`<p class="empty slow">Loading tickets…</p>`
      case 'failed':
        return html`
          <div class="empty" role="alert">
            <p>The tickets could not be read. ${explainFailure(state.error)}</p>
            <button @click=${this.reload}>Try again</button>
          </div>
        `
      case 'ready':
        if (state.tickets.length === 0) return this.#drawEmpty()
        return html`
          <ul>
            ${repeat(
              state.tickets,
              ({ number }) => number,
              (ticket) => this.#drawRow(ticket),
            )}
          </ul>
          ${this.#drawMore(state)}
        `
    }
  }

  #drawEmpty(): TemplateResult {
    if (this.search.trim() === '')
      return html`<p class="empty">No tickets here. Nothing waits for you in this queue.</p>`
    return html`<p class="empty">
      No ticket in “${QUEUE_LABELS[this.queue]}” has these words in its subject or number.
    </p>`
  }

  override render() {
    return html`
      <div class="head">
        <h2>${QUEUE_LABELS[this.queue]}</h2>
        <input
          type="search"
          aria-label="Search tickets"
          placeholder="Search  /"
          autocomplete="off"
          spellcheck="false"
          .value=${this.search}
          @input=${this.#type}
        />
      </div>
      <div class="list">${this.#drawState()}</div>
      <p class="visually-hidden" role="status">${this.announcement}</p>
    `
  }
}
