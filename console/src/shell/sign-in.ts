import { html, LitElement, nothing } from 'lit'
import { ApiError } from '@firstline/sdk/client'
import type { SignInRequest } from '@firstline/sdk/schemas'
import { controls } from '../shared/controls.styles.ts'
import { tell } from '../shared/events.ts'
import { explainFailure } from '../shared/failure.ts'
import { formText } from '../shared/form-text.ts'
import { waitingTime } from '../shared/time.ts'
import { tokens } from '../shared/tokens.styles.ts'
import { signInStyles } from './sign-in.styles.ts'

/** What is wrong with what was entered: by field, or with all of it. */
type Mistakes = { email?: string; password?: string; form?: string }

function findMistakes({ email, password }: SignInRequest): Mistakes {
  return {
    ...(email.trim() === '' ? { email: 'Enter your e-mail address.' } : {}),
    ...(password === '' ? { password: 'Enter your password.' } : {}),
  }
}

function explainRefusal(error: unknown): Mistakes {
  if (!(error instanceof ApiError)) return { form: explainFailure(error) }
  if (error.code === 'unauthorized') return { password: 'E-mail address and password do not belong together.' }
  if (error.code === 'rate_limited') {
    const wait = waitingTime(error.retryAfter ?? 60)
    return { form: `Too many attempts: signing in is locked for a while. Try again in ${wait}.` }
  }
  const fields = error.fields.filter(({ path }) => path === 'email' || path === 'password')
  if (fields.length === 0) return { form: explainFailure(error) }
  return Object.fromEntries(fields.map(({ path, message }) => [path, message]))
}

/**
 * E-mail address and password, or a link by mail.
 *
 * @fires sign-in-done - it worked
 */
export class SignInElement extends LitElement {
  static override styles = [tokens, controls, signInStyles]
  static override properties = {
    email: { type: String },
    signIn: { attribute: false },
    sendLink: { attribute: false },
    mistakes: { state: true },
    promise: { state: true },
    isBusy: { state: true },
  }

  /** Filled in already, when it is known who it was. */
  declare email: string
  /** Makes the attempt; rejects when the server refuses. */
  declare signIn: (credentials: SignInRequest) => Promise<void>
  /** Has a link sent, and says how many minutes it lasts; null where no mail is sent. */
  declare sendLink: ((email: string) => Promise<number>) | null
  declare protected mistakes: Mistakes
  /** What was promised about a link; empty: nothing. */
  declare protected promise: string
  declare protected isBusy: boolean

  constructor() {
    super()
    this.email = ''
    this.sendLink = null
    this.mistakes = {}
    this.promise = ''
    this.isBusy = false
  }

  /** Puts the caret into the first field that is still to be filled in. */
  override focus(): void {
    const fields = [...this.renderRoot.querySelectorAll('input')]
    fields.find(({ value }) => value === '')?.focus()
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const credentials = this.#read(event.target as HTMLFormElement)
    await this.#attempt(findMistakes(credentials), async () => {
      await this.signIn(credentials)
      this.renderRoot.querySelector('form')?.reset()
      tell(this, 'sign-in-done', null)
    })
  }

  async #askForLink(sendLink: (email: string) => Promise<number>): Promise<void> {
    const { email } = this.#read(this.renderRoot.querySelector('form')!)
    const { password: _password, ...mistakes } = findMistakes({ email, password: '' })
    await this.#attempt(mistakes, async () => {
      const minutes = await sendLink(email)
      this.promise = `If ${email} belongs to a member of staff, a link is on its way. It signs in once, within ${minutes} minutes.`
    })
  }

  #read(form: HTMLFormElement): SignInRequest {
    const data = new FormData(form)
    return { email: formText(data, 'email').trim(), password: formText(data, 'password') }
  }

  /** Does something unless there are mistakes; what the server refuses is told like them. */
  async #attempt(mistakes: Mistakes, act: () => Promise<void>): Promise<void> {
    if (this.isBusy) return
    this.mistakes = mistakes
    this.promise = ''
    if (Object.keys(mistakes).length === 0) {
      this.isBusy = true
      try {
        await act()
      } catch (error) {
        this.mistakes = explainRefusal(error)
      } finally {
        this.isBusy = false
      }
    }
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }

  #drawField(name: 'email' | 'password', label: string, value: string) {
    const mistake = this.mistakes[name]
    return html`
      <div class="field">
        <label for=${name}>${label}</label>
        <input
          id=${name}
          name=${name}
          type=${name}
          value=${value}
          autocomplete=${name === 'email' ? 'username' : 'current-password'}
          aria-required="true"
          aria-invalid=${mistake ? 'true' : 'false'}
          aria-describedby=${mistake ? `${name}-error` : nothing}
        />
        ${mistake ? html`<p class="error" id="${name}-error">${mistake}</p>` : nothing}
      </div>
    `
  }

  override render() {
    const { sendLink } = this
    return html`
      <form novalidate @submit=${this.#submit}>
        ${this.mistakes.form ? html`<p class="failure" role="alert">${this.mistakes.form}</p>` : nothing}
        ${this.#drawField('email', 'Email', this.email)} ${this.#drawField('password', 'Password', '')}
        <button class="primary" aria-disabled=${this.isBusy}>${this.isBusy ? 'Signing in…' : 'Sign in'}</button>
        ${
          sendLink
            ? html`<button
                type="button"
                class="quiet"
                aria-disabled=${this.isBusy}
                @click=${() => this.#askForLink(sendLink)}
              >
                Email me a link instead
              </button>`
            : nothing
        }
        <p class="promise" role="status">${this.promise}</p>
      </form>
    `
  }
}
