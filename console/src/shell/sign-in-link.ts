import { html, LitElement, nothing } from 'lit'
import { controls } from '../shared/controls.styles.ts'
import { tell } from '../shared/events.ts'
import { explainFailure, isUnauthorized } from '../shared/failure.ts'
import { tokens } from '../shared/tokens.styles.ts'
import { signInStyles } from './sign-in.styles.ts'

/**
 * Asks whoever opened a link from a letter to confirm it: programs that scan mail open links as well.
 *
 * @fires sign-in-done - it worked
 * @fires sign-in-otherwise - they want to sign in without the link
 */
export class SignInLinkElement extends LitElement {
  static override styles = [tokens, controls, signInStyles]
  static override properties = {
    redeem: { attribute: false },
    failure: { state: true },
    isUseless: { state: true },
    isBusy: { state: true },
  }

  /** Signs in with the link; rejects when the server refuses. */
  declare redeem: () => Promise<void>
  declare protected failure: string
  /** Whether the link was used before or has expired. */
  declare protected isUseless: boolean
  declare protected isBusy: boolean

  constructor() {
    super()
    this.failure = ''
    this.isUseless = false
    this.isBusy = false
  }

  async #confirm(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (this.isBusy) return
    this.isBusy = true
    try {
      await this.redeem()
      tell(this, 'sign-in-done', null)
    } catch (error) {
      this.isUseless = isUnauthorized(error)
      this.failure = this.isUseless ? 'This link has been used or has expired.' : explainFailure(error)
    } finally {
      this.isBusy = false
    }
  }

  override render() {
    return html`
      <form @submit=${this.#confirm}>
        ${this.failure ? html`<p class="failure" role="alert">${this.failure}</p>` : nothing}
        ${
          this.isUseless
            ? nothing
            : html`<button class="primary" aria-disabled=${this.isBusy}>
                ${this.isBusy ? 'Signing in…' : 'Sign in with this link'}
              </button>`
        }
        <button type="button" class="quiet" @click=${() => tell(this, 'sign-in-otherwise', null)}>
          ${this.isUseless ? 'Sign in again' : 'Sign in another way'}
        </button>
      </form>
    `
  }
}
