import { html, LitElement, nothing } from 'lit'
import { controls } from '../shared/controls.styles.ts'
import { tell } from '../shared/events.ts'
import { formText } from '../shared/form-text.ts'
import { tokens } from '../shared/tokens.styles.ts'
import type { ArticleTitle } from './knowledge.ts'
import { resolveDialogStyles } from './resolve-dialog.styles.ts'

/**
 * Asks what solved a ticket. What was typed stays through closing and failing, until `clear()`.
 *
 * @fires resolve-submit - `{note, article?}`, complete
 */
export class ResolveDialogElement extends LitElement {
  static override styles = [tokens, controls, resolveDialogStyles]
  static override properties = {
    articles: { attribute: false },
    failure: { type: String },
    busy: { type: Boolean },
    noteError: { state: true },
  }

  /** Offered while the article is typed. */
  declare articles: ArticleTitle[]
  /** Why the attempt before failed; empty: it did not. */
  declare failure: string
  declare busy: boolean
  declare protected noteError: string

  constructor() {
    super()
    this.articles = []
    this.failure = ''
    this.busy = false
    this.noteError = ''
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog')
  }

  show(): void {
    if (!this.#dialog?.open) this.#dialog?.showModal()
  }

  close(): void {
    this.#dialog?.close()
  }

  /** Empties the form, for another ticket. */
  clear(): void {
    this.renderRoot.querySelector('form')?.reset()
    this.noteError = ''
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    if (this.busy) return
    const data = new FormData(event.target as HTMLFormElement)
    const note = formText(data, 'note')
    const article = formText(data, 'article').trim()
    if (note.trim() === '') {
      this.noteError = 'Say in a few words what solved it.'
      this.renderRoot.querySelector('textarea')?.focus()
      return
    }
    tell(this, 'resolve-submit', { note, ...(article ? { article } : {}) })
  }

  override render() {
    return html`
      <dialog aria-labelledby="title">
        <form @submit=${this.#submit} novalidate>
          <h2 id="title">Resolve this ticket</h2>
          <div class="field">
            <label for="note">What solved it?</label>
            <textarea
              id="note"
              name="note"
              rows="4"
              dir="auto"
              aria-required="true"
              aria-invalid=${this.noteError ? 'true' : 'false'}
              aria-describedby=${this.noteError ? 'note-hint note-error' : 'note-hint'}
              @input=${() => (this.noteError = '')}
            ></textarea>
            ${this.noteError ? html`<p class="error" id="note-error">${this.noteError}</p>` : nothing}
            <p class="hint" id="note-hint">Kept as an internal note for whoever meets the same question.</p>
          </div>
          <div class="field">
            <label for="article">Article that answers it (optional)</label>
            <input id="article" name="article" list="articles" autocomplete="off" spellcheck="false" />
            <datalist id="articles">
              ${this.articles.map(({ slug, title }) => html`<option value=${slug}>${title}</option>`)}
            </datalist>
          </div>
          ${this.failure ? html`<p class="failure" role="alert">${this.failure}</p>` : nothing}
          <div class="actions">
            <button type="button" @click=${this.close}>Cancel</button>
            <button class="primary" aria-disabled=${this.busy}>${this.busy ? 'Resolving…' : 'Resolve'}</button>
          </div>
        </form>
      </dialog>
    `
  }
}
