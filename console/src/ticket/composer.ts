import { html, LitElement, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import { tell } from '../shared/events.ts'
import { controls } from '../shared/controls.styles.ts'
import { tokens } from '../shared/tokens.styles.ts'
import { composerStyles } from './composer.styles.ts'
import type { MessageDraft, Visibility } from './draft-controller.ts'

/** The two things that can be written, in words. */
const KINDS: Record<Visibility, { label: string; send: string; placeholder: string }> = {
  public: { label: 'Reply', send: 'Send reply', placeholder: 'Write to the requester…' },
  internal: { label: 'Internal note', send: 'Save note', placeholder: 'Only staff will see this…' },
}

/**
 * Where a reply or an internal note is written.
 *
 * @fires draft-write - `{visibility, text}`: something was typed
 * @fires draft-switch - `Visibility`: the other kind is to be written
 * @fires draft-send - send what is in view
 */
export class ComposerElement extends LitElement {
  static override styles = [tokens, controls, composerStyles]
  static override properties = { draft: { attribute: false } }

  declare draft: MessageDraft

  /** Puts the caret behind what is already written. */
  override focus(): void {
    const field = this.renderRoot.querySelector('textarea')
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }

  #hearKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    tell(this, 'draft-send', null)
  }

  #submit(event: Event): void {
    event.preventDefault()
    tell(this, 'draft-send', null)
  }

  #write(event: Event): void {
    const { value } = event.target as HTMLTextAreaElement
    tell(this, 'draft-write', { visibility: this.draft.visibility, text: value })
  }

  #drawKind(visibility: Visibility) {
    return html`
      <button
        type="button"
        aria-pressed=${this.draft.visibility === visibility}
        @click=${() => tell(this, 'draft-switch', visibility)}
      >
        ${KINDS[visibility].label}
      </button>
    `
  }

  override render() {
    const { visibility, texts, isSending, failure } = this.draft
    const kind = KINDS[visibility]
    return html`
      <form class=${visibility} @submit=${this.#submit}>
        <div class="kinds" role="group" aria-label="What to write">
          ${this.#drawKind('public')} ${this.#drawKind('internal')}
        </div>
        <textarea
          aria-label=${kind.label}
          aria-describedby=${failure ? 'failure' : nothing}
          aria-invalid=${failure ? 'true' : 'false'}
          rows="4"
          dir="auto"
          placeholder=${kind.placeholder}
          .value=${live(texts[visibility])}
          ?readonly=${isSending}
          @input=${this.#write}
          @keydown=${this.#hearKey}
        ></textarea>
        ${failure ? html`<p class="failure" id="failure" role="alert">${failure}</p>` : nothing}
        <div class="foot">
          <span class="hint"><kbd>Ctrl</kbd> <kbd>Enter</kbd> sends</span>
          <button class="primary" aria-disabled=${isSending}>${isSending ? 'Sending…' : kind.send}</button>
        </div>
      </form>
    `
  }
}
