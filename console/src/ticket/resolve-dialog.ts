import { html, LitElement, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import { controls } from '../shared/controls.styles.ts'
import { tell } from '../shared/events.ts'
import { tokens } from '../shared/tokens.styles.ts'
import type { Resolution, ResolutionDraft } from './draft-controller.ts'
import type { ArticleTitle } from './knowledge.ts'
import { resolveDialogStyles } from './resolve-dialog.styles.ts'

/**
 * Asks what solved a ticket.
 *
 * @fires resolve-write - `{note}` or `{article}`: something was typed
 * @fires resolve-submit - resolve it with what is written, which has a note
 */
export class ResolveDialogElement extends LitElement {
  static override styles = [tokens, controls, resolveDialogStyles]
  static override properties = {
    draft: { attribute: false },
    articles: { attribute: false },
    noteError: { state: true },
  }

  declare draft: ResolutionDraft
  /** Offered while the article is typed. */
  declare articles: ArticleTitle[]
  declare protected noteError: string

  constructor() {
    super()
    this.articles = []
    this.noteError = ''
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog')
  }

  show(): void {
    if (this.#dialog?.open) return
    this.noteError = ''
    this.#dialog?.showModal()
  }

  close(): void {
    this.#dialog?.close()
  }

  #write(event: Event): void {
    const { name, value } = event.target as HTMLInputElement | HTMLTextAreaElement
    this.noteError = ''
    tell(this, 'resolve-write', { [name]: value } satisfies Partial<Resolution>)
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    if (this.draft.note.trim() !== '') return tell(this, 'resolve-submit', null)
    this.noteError = 'Say in a few words what solved it.'
    this.renderRoot.querySelector('textarea')?.focus()
  }

  override render() {
    const { note, article, isSending, failure } = this.draft
    return html`
      <dialog aria-labelledby="title">
        <form @submit=${this.#submit} @input=${this.#write} novalidate>
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
              .value=${live(note)}
              ?readonly=${isSending}
            ></textarea>
            ${this.noteError ? html`<p class="error" id="note-error">${this.noteError}</p>` : nothing}
            <p class="hint" id="note-hint">Kept as an internal note for whoever meets the same question.</p>
          </div>
          <div class="field">
            <label for="article">Article that answers it (optional)</label>
            <input
              id="article"
              name="article"
              list="articles"
              autocomplete="off"
              spellcheck="false"
              .value=${live(article)}
              ?readonly=${isSending}
            />
            <datalist id="articles">
              ${this.articles.map(({ slug, title }) => html`<option value=${slug}>${title}</option>`)}
            </datalist>
          </div>
          ${failure ? html`<p class="failure" role="alert">${failure}</p>` : nothing}
          <div class="actions">
            <button type="button" @click=${this.close}>Cancel</button>
            <button class="primary" aria-disabled=${isSending}>${isSending ? 'Resolving…' : 'Resolve'}</button>
          </div>
        </form>
      </dialog>
    `
  }
}
