import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { createStaffClient, type StaffClient } from '@firstline/sdk/client'
import type { Member, SignInRequest } from '@firstline/sdk/schemas'
import { firstBusyQueue } from '../queue/first-busy-queue.ts'
import type { GapsElement } from '../gaps/gaps.ts'
import type { KeysElement } from '../keys/keys.ts'
import type { QueueElement } from '../queue/queue.ts'
import { controls } from '../shared/controls.styles.ts'
import type { FirstlineEvent } from '../shared/events.ts'
import { explainFailure } from '../shared/failure.ts'
import { QUEUE_LABELS } from '../shared/labels.ts'
import { tokens } from '../shared/tokens.styles.ts'
import type { TicketElement } from '../ticket/ticket.ts'
import { consoleStyles } from './console.styles.ts'
import { drawEntrance, drawHeader, drawNavigation } from './frame.ts'
import type { HelpSheetElement } from './help-sheet.ts'
import { RouteController } from './route-controller.ts'
import { formatRoute, type Selection } from './route.ts'
import { SessionController } from './session-controller.ts'
import type { SignInElement } from './sign-in.ts'
import { ShortcutController, type Shortcut } from './shortcuts.ts'

/**
 * The staff console: queues, the list of one of them, and a ticket; what visitors did not find; the keys of programs.
 *
 * @element firstline-console
 * @attr api - address of the API, on this page's own origin
 * @attr kb - address of the compiled knowledge base
 * @attr help - address of the help centre, where articles are linked to; empty: nowhere
 * @attr site - id of the site whose categories are offered; default: the first
 */
export class ConsoleElement extends LitElement {
  static override styles = [tokens, controls, consoleStyles]
  static override properties = {
    api: { type: String },
    kb: { type: String },
    help: { type: String },
    site: { type: String },
    client: { attribute: false },
    signOutFailure: { state: true },
  }

  declare api: string
  declare kb: string
  declare help: string
  declare site: string
  /** How the API is called. Made from `api`; set it instead of `api` to bring one’s own. */
  declare client: StaffClient | null
  declare protected signOutFailure: string
  readonly #route = new RouteController(this)
  readonly #session = new SessionController(this)
  /** Id of the member whose work the ticket element holds. */
  #workOf: string | null = null
  /** Address of the queue or page that is marked in the navigation. */
  #placeShown = ''
  /** Whether the dialog was opened for this end of the session: once, so that it can be closed to read on. */
  #isAskedAgain = false

  constructor() {
    super()
    this.api = ''
    this.kb = ''
    this.help = ''
    this.site = ''
    this.client = null
    this.signOutFailure = ''
    new ShortcutController(this, (key) => this.#act(key))
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('beforeunload', this.#guardDrafts)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('beforeunload', this.#guardDrafts)
  }

  get #queue(): QueueElement | null {
    return this.renderRoot.querySelector<QueueElement>('firstline-queue')
  }

  get #ticket(): TicketElement | null {
    return this.renderRoot.querySelector<TicketElement>('firstline-ticket')
  }

  readonly #guardDrafts = (event: BeforeUnloadEvent): void => {
    if (this.#ticket?.hasUnsent) event.preventDefault()
  }

  #act(key: Shortcut): void {
    const { page } = this.#route.route
    const actions: Record<Shortcut, () => void> = {
      j: () => this.#queue?.move(1),
      k: () => this.#queue?.move(-1),
      Enter: () => this.#queue?.openCurrent(),
      r: () => void this.#ticket?.compose('public'),
      n: () => void this.#ticket?.compose('internal'),
      a: () => void this.#ticket?.assignToMe(),
      s: () => this.#ticket?.resolve(),
      g: () => this.#route.go({ page: 'gaps', ticket: null }),
      '/': () => this.#queue?.focusSearch(),
      '?': () => this.renderRoot.querySelector<HelpSheetElement>('firstline-help-sheet')?.show(),
      Escape: () => (page === 'tickets' ? void this.#closeTicket() : this.#route.go({ page: 'tickets' })),
    }
    // What is done to tickets is done where they can be seen.
    const isAllowed = page === 'tickets' || ['g', '?', 'Escape'].includes(key)
    if (this.#session.member && isAllowed) actions[key]()
  }

  async #check(): Promise<void> {
    if (!this.client) return
    await this.#session.check(this.client)
    await this.#begin()
  }

  /** Somebody is signed in: finds where their work is. */
  async #begin(): Promise<void> {
    const { member } = this.#session
    if (!this.client || !member) return
    if (this.#workOf !== null && this.#workOf !== member.id) this.#ticket?.forget()
    this.#workOf = member.id
    if (this.#route.route.queue === null) await this.#chooseQueue(this.client)
  }

  /** A console that is opened without naming a queue shows the one where work waits. */
  async #chooseQueue(client: StaffClient): Promise<void> {
    const queue = await firstBusyQueue(client).catch(() => 'all' as const)
    if (this.#route.route.queue === null) this.#route.replace({ queue })
  }

  readonly #signIn = async (credentials: SignInRequest): Promise<void> => {
    if (this.client) await this.#session.signIn(this.client, credentials)
  }

  readonly #sendLink = async (email: string): Promise<number> => {
    const { minutes } = await this.client!.sendSignInLink({ email })
    return minutes
  }

  /** Null: no mail is sent from here. */
  get #linkSender() {
    return this.client && this.#session.mailsLinks ? this.#sendLink : null
  }

  /** The same screen goes on where the session had ended. */
  async #resume(): Promise<void> {
    this.renderRoot.querySelector('dialog')?.close()
    await this.#begin()
    const page = this.renderRoot.querySelector<GapsElement | KeysElement>('firstline-gaps, firstline-keys')
    await Promise.all([this.#queue?.reload(), this.#ticket?.reload(), page?.reload()])
  }

  #askAgain(): void {
    this.renderRoot.querySelector('dialog')?.showModal()
    this.renderRoot.querySelector<SignInElement>('dialog firstline-sign-in')?.focus()
  }

  async #signOut(): Promise<void> {
    if (!this.client) return
    if (this.#ticket?.hasUnsent && !confirm('What you have written and not sent will be lost. Sign out?')) return
    try {
      await this.#session.signOut(this.client)
      this.signOutFailure = ''
      this.#workOf = null
    } catch (error) {
      this.signOutFailure = `You are still signed in. ${explainFailure(error)}`
    }
  }

  async #open(event: FirstlineEvent<'firstline:ticket-open'>): Promise<void> {
    event.preventDefault()
    this.#route.go({ ticket: event.detail.number })
    await this.updateComplete
    this.#ticket?.focus()
  }

  #refreshQueue(): void {
    // The next look tells when this one fails.
    this.#queue?.refresh().catch(() => false)
  }

  async #closeTicket(): Promise<void> {
    this.#route.go({ ticket: null })
    await this.updateComplete
    this.#queue?.focusCurrent()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('api') && this.api) this.client = createStaffClient({ api: this.api })
    if (changed.has('client')) void this.#check()
  }

  protected override updated(): void {
    const { ticket } = this.#route.route
    document.title = this.#session.member && ticket !== null ? `#${ticket} – Firstline console` : 'Firstline console'
    this.#revealPlace()
    if (this.#session.session.status === 'expired' && !this.#isAskedAgain) this.#askAgain()
    this.#isAskedAgain = this.#session.session.status === 'expired'
  }

  /** On a phone the links stand in a row that is wider than the screen. */
  #revealPlace(): void {
    const link = this.renderRoot.querySelector<HTMLAnchorElement>('nav [aria-current]')
    if (link && link.href !== this.#placeShown) link.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    this.#placeShown = link?.href ?? ''
  }

  #drawHeader(member: Member): TemplateResult {
    return drawHeader({
      member,
      isExpired: this.#session.session.status === 'expired',
      failure: this.signOutFailure,
      signInAgain: () => this.#askAgain(),
      showKeys: () => this.#act('?'),
      signOut: () => void this.#signOut(),
    })
  }

  #drawDesk(member: Member): TemplateResult {
    const { route } = this.#route
    const { page, queue } = route
    const header = this.#drawHeader(member)
    if (queue === null)
      return html`${header}
        <main><p class="waiting">Looking for your tickets…</p></main>`
    return html`
      ${header}
      <div class="desk" data-pane=${route.ticket === null ? 'list' : 'ticket'}>
        ${drawNavigation(route, member)} ${this.#drawPage(route)}
        <main class="tickets" ?hidden=${page !== 'tickets'}>
          <firstline-queue
            .client=${this.client}
            .queue=${queue}
            .search=${route.search}
            .selected=${route.ticket}
            .ticketUrl=${(ticket: number) => formatRoute({ ...route, ticket })}
            @firstline:ticket-open=${this.#open}
            @firstline:queue-search=${(event: FirstlineEvent<'firstline:queue-search'>) => this.#route.replace(event.detail)}
            @firstline:unauthorized=${() => this.#session.expire()}
          ></firstline-queue>
          <div class="reading">
            <button class="quiet back" @click=${this.#closeTicket}>‹ ${QUEUE_LABELS[queue]}</button>
            <firstline-ticket
              .client=${this.client}
              .kb=${this.kb}
              .site=${this.site}
              .number=${route.ticket}
              @firstline:ticket-change=${() => this.#refreshQueue()}
              @firstline:unauthorized=${() => this.#session.expire()}
            ></firstline-ticket>
          </div>
        </main>
      </div>
      <dialog aria-labelledby="expired">
        <h2 id="expired">Sign in again</h2>
        <p>Your session has ended. What you have written is still here.</p>
        <firstline-sign-in
          .email=${member.email}
          .signIn=${this.#signIn}
          .sendLink=${this.#linkSender}
          @sign-in-done=${this.#resume}
        ></firstline-sign-in>
      </dialog>
      <firstline-help-sheet></firstline-help-sheet>
    `
  }

  /** What is shown in the place of the tickets, which stay as they are behind it, with all that is being written. */
  #drawPage({ page, locale, days }: Selection): unknown {
    const expire = () => this.#session.expire()
    switch (page) {
      case 'tickets':
        return nothing
      case 'gaps':
        return html`<main class="page">
          <firstline-gaps
            .client=${this.client}
            .kb=${this.kb}
            .site=${this.site}
            .help=${this.help}
            .locale=${locale}
            .days=${days}
            @firstline:gaps-query=${(event: FirstlineEvent<'firstline:gaps-query'>) => this.#route.go(event.detail)}
            @firstline:unauthorized=${expire}
          ></firstline-gaps>
        </main>`
      case 'keys':
        return html`<main class="page">
          <firstline-keys .client=${this.client} @firstline:unauthorized=${expire}></firstline-keys>
        </main>`
    }
  }

  #drawSignIn(): TemplateResult {
    const { signInLink } = this.#route.route
    if (signInLink !== null)
      return html`<firstline-sign-in-link
        .redeem=${async () => this.#session.redeem(this.client!, signInLink)}
        @sign-in-done=${this.#begin}
        @sign-in-otherwise=${() => this.#route.replace({})}
      ></firstline-sign-in-link>`
    return html`<firstline-sign-in
      .signIn=${this.#signIn}
      .sendLink=${this.#linkSender}
      @sign-in-done=${this.#begin}
    ></firstline-sign-in>`
  }

  override render() {
    const { session } = this.#session
    switch (session.status) {
      case 'checking':
        return drawEntrance(nothing)
      case 'signed-out':
        return drawEntrance(this.#drawSignIn())
      case 'unreachable':
        return drawEntrance(html`
          <p class="failure" role="alert">${explainFailure(session.error)}</p>
          <button @click=${this.#check}>Try again</button>
        `)
      case 'signed-in':
      case 'expired':
        return this.#drawDesk(session.member)
    }
  }
}
