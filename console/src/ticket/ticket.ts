import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { createStaffClient, type StaffClient } from '@firstline/sdk/client'
import type { Attachment, StaffThreadResponse } from '@firstline/sdk/schemas'
import { controls } from '../shared/controls.styles.ts'
import { explainFailure } from '../shared/failure.ts'
import { tokens } from '../shared/tokens.styles.ts'
import { waiting } from '../shared/waiting.styles.ts'
import type { ComposerElement } from './composer.ts'
import { DeskController } from './desk-controller.ts'
import type { Resolution, Visibility } from './draft-controller.ts'
import { FollowEnd } from './follow-end.ts'
import type { PropertiesElement } from './properties.ts'
import type { ResolveDialogElement } from './resolve-dialog.ts'
import { drawHistory, drawRequester } from './sidebar.ts'
import { drawStory } from './story.ts'
import type { ThreadElement } from './thread.ts'
import { drawHead, isSolved } from './ticket-head.ts'
import { ticketStyles } from './ticket.styles.ts'
import type { TicketChange } from './ticket-controller.ts'

/**
 * One ticket as staff work on it: conversation, composer, requester, what they tried, properties, history.
 *
 * @element firstline-ticket
 * @attr api - address of the API, for example `/api/v1`
 * @attr number - number of the ticket; without it none is shown
 * @attr kb - address of the compiled knowledge base, for titles of articles and categories; default: ids are shown
 * @attr site - id of the site whose categories are offered; default: the first
 * @fires firstline:ticket-change - `{ticket}`: somebody changed it
 * @fires firstline:unauthorized - sign in, then call `reload()`
 * @cssprop --firstline-accent - colour of links, buttons and focus
 */
export class TicketElement extends LitElement {
  static override styles = [tokens, controls, waiting, ticketStyles]
  static override properties = {
    api: { type: String },
    kb: { type: String },
    site: { type: String },
    number: { type: Number },
    client: { attribute: false },
  }

  declare api: string
  declare kb: string
  declare site: string
  declare number: number | null
  /** How the API is called. Made from `api`; set it instead of `api` to bring one’s own. */
  declare client: StaffClient | null
  readonly #desk = new DeskController(this)
  readonly #end = new FollowEnd()
  #wantsFocus = false

  constructor() {
    super()
    this.api = ''
    this.kb = ''
    this.site = ''
    this.number = null
    this.client = null
  }

  /** Whether something was typed, on this or an earlier ticket, that has not been sent. */
  get hasUnsent(): boolean {
    return this.#desk.drafts.hasUnsent
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.hasUpdated) void this.reload()
  }

  /** Reads the ticket anew, for example after signing in. What was typed stays. */
  async reload(): Promise<void> {
    if (this.client) await this.#desk.open(this.client, this.number)
  }

  /** Forgets every draft and who is signed in, because another person takes over; then call `reload()`. */
  forget(): void {
    this.#resolveDialog?.close()
    this.#desk.forget()
  }

  /** Starts a reply or an internal note. */
  async compose(visibility: Visibility): Promise<void> {
    if (this.number === null) return
    this.#desk.drafts.change(this.number, { visibility })
    await this.updateComplete
    const composer = this.renderRoot.querySelector<ComposerElement>('firstline-composer')
    await composer?.updateComplete
    composer?.focus()
  }

  async assignToMe(): Promise<void> {
    await this.#desk.assignToMe()
  }

  /** Asks what solved the ticket, unless it is solved already. */
  resolve(): void {
    const { state } = this.#desk.ticket
    if (state.status === 'ready' && !isSolved(state.thread.ticket)) this.#resolveDialog?.show()
  }

  /** Puts the focus on the ticket's subject, where reading starts, as soon as it is there. */
  override focus(): void {
    const subject = this.renderRoot.querySelector('h2')
    this.#wantsFocus = subject === null || this.#desk.ticket.state.status !== 'ready'
    if (!this.#wantsFocus) subject?.focus()
  }

  async #change(change: TicketChange): Promise<void> {
    await this.#desk.change(change)
    this.renderRoot.querySelector<PropertiesElement>('firstline-properties')?.requestUpdate()
  }

  /** Takes back that a program may have sent the ticket; the button for it is gone then, and the focus with it. */
  async #trust(): Promise<void> {
    await this.#change({ suspicion: null })
    this.focus()
  }

  #writeResolution(written: Partial<Resolution>): void {
    if (this.number !== null) this.#desk.drafts.writeResolution(this.number, written)
  }

  async #resolve(): Promise<void> {
    const { number } = this
    if (number === null) return
    const isResolved = await this.#desk.resolve(number)
    // By now the dialog may be about another ticket.
    if (isResolved && number === this.number) this.#resolveDialog?.close()
  }

  get #resolveDialog(): ResolveDialogElement | null {
    return this.renderRoot.querySelector<ResolveDialogElement>('firstline-resolve-dialog')
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('api') && this.api) this.client = createStaffClient({ api: this.api })
    if (changed.has('kb') || changed.has('site')) void this.#desk.reference.loadKnowledge(this.kb, this.site)
    if (changed.has('client') || changed.has('number')) void this.reload()
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('number')) this.#resolveDialog?.close()
    if (this.#wantsFocus) this.focus()
    const { state } = this.#desk.ticket
    const thread = this.renderRoot.querySelector<ThreadElement>('firstline-thread')
    if (state.status === 'ready' && thread) void this.#end.follow(thread, state.thread)
  }

  #drawTicket(number: number, thread: StaffThreadResponse): TemplateResult {
    const { drafts, notice } = this.#desk
    const { reference } = this.#desk.reference
    const { ticket, messages } = thread
    return html`
      <div class="ticket">
        ${drawHead(ticket, reference.me, { assignToMe: () => void this.assignToMe(), resolve: () => this.resolve() })}
        ${notice ? this.#drawNotice(notice) : nothing}
        <div class="talk">
          <div class="conversation" role="region" aria-label="Conversation" tabindex="0">
            <firstline-thread
              .messages=${messages}
              .requester=${ticket.requester}
              @file-save=${({ detail }: CustomEvent<Attachment>) => this.#desk.saveFile(detail)}
            ></firstline-thread>
          </div>
          <firstline-composer
            .draft=${drafts.of(number)}
            @draft-write=${({ detail }: CustomEvent<{ visibility: Visibility; text: string }>) =>
              drafts.write(number, detail.visibility, detail.text)}
            @draft-switch=${({ detail }: CustomEvent<Visibility>) => this.compose(detail)}
            @draft-send=${() => this.#desk.send(number)}
          ></firstline-composer>
        </div>
        <div class="about">
          <section aria-labelledby="properties">
            <h3 id="properties">Properties</h3>
            <firstline-properties
              .ticket=${ticket}
              .reference=${reference}
              @ticket-change=${({ detail }: CustomEvent<TicketChange>) => this.#change(detail)}
              @ticket-resolve=${this.resolve}
            ></firstline-properties>
          </section>
          ${drawRequester(ticket, () => void this.#trust())} ${drawStory(ticket, reference)}
          ${drawHistory(ticket, reference)}
        </div>
      </div>
    `
  }

  #drawNotice(notice: string): TemplateResult {
    return html`
      <div class="notice" role="alert">
        <p>${notice}</p>
        <button class="quiet" @click=${() => this.#desk.dismissNotice()}>Dismiss</button>
      </div>
    `
  }

  #drawState(): TemplateResult {
    const { state } = this.#desk.ticket
    switch (state.status) {
      case 'none':
        return html`<p class="empty">Choose a ticket to read it here.</p>`
      case 'loading':
        return html`<p class="empty slow">Loading #${state.number}…</p>`
      case 'failed':
        return html`
          <div class="empty" role="alert">
            <p>Ticket #${state.number} could not be opened. ${explainFailure(state.error)}</p>
            <button @click=${this.reload}>Try again</button>
          </div>
        `
      case 'ready':
        return this.#drawTicket(state.number, state.thread)
    }
  }

  override render() {
    return html`
      ${this.#drawState()}
      <firstline-resolve-dialog
        .draft=${this.#desk.drafts.of(this.number).resolution}
        .articles=${this.#desk.reference.reference.articles}
        @resolve-write=${({ detail }: CustomEvent<Partial<Resolution>>) => this.#writeResolution(detail)}
        @resolve-submit=${this.#resolve}
      ></firstline-resolve-dialog>
      <p class="visually-hidden" role="status">${this.#desk.announcement}</p>
    `
  }
}
