import { html, LitElement, nothing, type TemplateResult, type PropertyValues } from 'lit'
import { createStaffClient, type StaffClient } from '@firstline/sdk/client'
import type { ApiKey, CreateApiKeyResponse } from '@firstline/sdk/schemas'
import { controls } from '../shared/controls.styles.ts'
import { emit } from '../shared/events.ts'
import { explainFailure, isConflict, isUnauthorized } from '../shared/failure.ts'
import { fullTime, timeSince } from '../shared/time.ts'
import { tokens } from '../shared/tokens.styles.ts'
import { keysStyles } from './keys.styles.ts'

type KeysState = { status: 'loading' } | { status: 'failed'; error: unknown } | { status: 'ready'; keys: ApiKey[] }

/**
 * The keys that programs sign their calls with: made, shown once, deleted. For admins.
 *
 * @element firstline-keys
 * @attr api - address of the API, for example `/api/v1`
 * @fires firstline:unauthorized - sign in, then call `reload()`
 * @cssprop --firstline-accent - colour of links, buttons and focus
 */
export class KeysElement extends LitElement {
  static override styles = [tokens, controls, keysStyles]
  static override properties = {
    api: { type: String },
    client: { attribute: false },
    state: { state: true },
    made: { state: true },
    isCopied: { state: true },
    isMaking: { state: true },
    nameError: { state: true },
    failure: { state: true },
  }

  declare api: string
  /** How the API is called. Made from `api`; set it instead of `api` to bring one’s own. */
  declare client: StaffClient | null
  declare protected state: KeysState
  /** The key that was made last: its secret is here and nowhere else. */
  declare protected made: CreateApiKeyResponse | null
  declare protected isCopied: boolean
  declare protected isMaking: boolean
  declare protected nameError: string
  /** Why a key was neither made nor deleted; empty: nothing went wrong. */
  declare protected failure: string

  constructor() {
    super()
    this.api = ''
    this.client = null
    this.state = { status: 'loading' }
    this.made = null
    this.isCopied = false
    this.isMaking = false
    this.nameError = ''
    this.failure = ''
  }

  /** Reads the keys anew, for example after signing in. */
  async reload(): Promise<void> {
    if (!this.client) return
    try {
      const { items } = await this.client.keys()
      this.state = { status: 'ready', keys: items }
    } catch (error) {
      this.state = { status: 'failed', error }
      this.#checkSession(error)
    }
  }

  async #make(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const field = this.renderRoot.querySelector<HTMLInputElement>('#name')!
    const name = field.value.trim()
    if (this.isMaking) return
    if (name === '') {
      this.nameError = 'Say what the key is for.'
      return field.focus()
    }
    this.isMaking = true
    let made = this.made
    await this.#attempt(async (client) => {
      made = await client.createKey({ name })
      field.value = ''
    })
    this.isCopied &&= made === this.made
    this.made = made
    this.isMaking = false
    await this.updateComplete
    this.renderRoot.querySelector<HTMLInputElement>('#secret')?.select()
  }

  async #delete({ id, name }: ApiKey): Promise<void> {
    if (!confirm(`Delete the key “${name}”? Programs that use it are refused from then on.`)) return
    await this.#attempt(async (client) => {
      await client.deleteKey(id)
      if (this.made?.key.id === id) this.made = null
    })
  }

  /** Does something to the keys and shows how they are then. */
  async #attempt(act: (client: StaffClient) => Promise<void>): Promise<void> {
    if (!this.client) return
    this.failure = ''
    try {
      await act(this.client)
      await this.reload()
    } catch (error) {
      this.failure = isConflict(error) ? (error as Error).message : explainFailure(error)
      this.#checkSession(error)
    }
  }

  #checkSession(error: unknown): void {
    if (isUnauthorized(error)) emit(this, 'firstline:unauthorized', null)
  }

  async #copy(secret: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(secret)
      this.isCopied = true
    } catch {
      // Not allowed here, or not over plain http: it is selected, to be copied by hand.
      this.renderRoot.querySelector<HTMLInputElement>('#secret')?.select()
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('api') && this.api) this.client = createStaffClient({ api: this.api })
    if (changed.has('client')) void this.reload()
  }

  #drawMade({ key, secret }: CreateApiKeyResponse): TemplateResult {
    return html`
      <section class="made" aria-labelledby="made">
        <h3 id="made">The key “${key.name}”</h3>
        <p>Copy it now: it is not shown again. Whoever has it can do here what you can.</p>
        <div class="secret">
          <input id="secret" readonly aria-label="The key" .value=${secret} spellcheck="false" />
          <button class="primary" @click=${() => this.#copy(secret)}>${this.isCopied ? 'Copied' : 'Copy'}</button>
        </div>
      </section>
    `
  }

  #drawState(state: KeysState): TemplateResult {
    switch (state.status) {
      case 'loading':
        return html`<p class="empty">Reading the keys…</p>`
      case 'failed':
        return html`<div class="empty" role="alert">
          <p>The keys could not be read. ${explainFailure(state.error)}</p>
          <button @click=${this.reload}>Try again</button>
        </div>`
      case 'ready':
        if (state.keys.length === 0) return html`<p class="empty">There is no key yet.</p>`
        return html`<ul>
          ${state.keys.map((key) => this.#drawKey(key))}
        </ul>`
    }
  }

  #drawKey(key: ApiKey): TemplateResult {
    const { name, createdAt, createdBy, lastUsedAt } = key
    const when = (moment: string) =>
      html`<time datetime=${moment} title=${fullTime(moment)}>${timeSince(moment, Date.now())}</time>`
    return html`
      <li>
        <p class="name" dir="auto">${name}</p>
        <p class="facts">
          Made by ${createdBy}, ${when(createdAt)} ·
          ${lastUsedAt === null ? 'never used' : html`used ${when(lastUsedAt)}`}
        </p>
        <button aria-label=${`Delete: ${name}`} @click=${() => this.#delete(key)}>Delete</button>
      </li>
    `
  }

  override render() {
    return html`
      <h2>API keys</h2>
      <p class="lead">
        For programs such as <code>firstline learn</code>, which read what visitors asked. A key acts in the name of who
        made it.
      </p>
      <form novalidate @submit=${this.#make}>
        <div class="field">
          <label for="name">What is it for?</label>
          <input
            id="name"
            maxlength="100"
            autocomplete="off"
            aria-invalid=${this.nameError ? 'true' : nothing}
            aria-describedby=${this.nameError ? 'name-error' : nothing}
            @input=${() => (this.nameError = '')}
          />
          ${this.nameError ? html`<p id="name-error" class="error">${this.nameError}</p>` : nothing}
        </div>
        <button class="primary" aria-disabled=${this.isMaking}>Make a key</button>
      </form>
      ${this.failure ? html`<p class="failure" role="alert">${this.failure}</p>` : nothing}
      ${this.made ? this.#drawMade(this.made) : nothing} ${this.#drawState(this.state)}
      <p class="visually-hidden" role="status">${this.isCopied ? 'Copied.' : ''}</p>
    `
  }
}
