import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Attachment, Message, Requester } from '@firstline/sdk/schemas'
import { formatFileSize } from '@firstline/sdk/client'
import { drawText } from '../shared/draw-text.ts'
import { tell } from '../shared/events.ts'
import { fullTime, timeSince } from '../shared/time.ts'
import { tokens } from '../shared/tokens.styles.ts'
import { controls } from '../shared/controls.styles.ts'
import { threadStyles } from './thread.styles.ts'

/** A conversation, oldest first. Internal notes look unlike what the requester can see, and say so in words. */
export class ThreadElement extends LitElement {
  static override styles = [tokens, controls, threadStyles]
  static override properties = {
    messages: { attribute: false },
    requester: { attribute: false },
  }

  declare messages: Message[]
  declare requester: Requester | null
  constructor() {
    super()
    this.messages = []
    this.requester = null
  }

  #nameAuthor({ author }: Message): string {
    if (author.kind === 'system') return author.name ?? 'Firstline'
    if (author.kind === 'staff') return author.name ?? 'A colleague'
    return author.name ?? this.requester?.name ?? this.requester?.email ?? 'Requester'
  }

  #drawMessage(message: Message): TemplateResult {
    const kind = message.visibility === 'internal' ? 'note' : message.author.kind
    return html`
      <li>
        <article class="message ${kind}">
          <header>
            <h4>${this.#nameAuthor(message)}</h4>
            ${kind === 'note' ? html`<span class="tag">Internal note</span>` : nothing}
            <time datetime=${message.createdAt} title=${fullTime(message.createdAt)}>
              ${timeSince(message.createdAt, Date.now())}
            </time>
          </header>
          <div class="body" dir="auto">${drawText(message.body)}</div>
          ${message.attachments.length > 0 ? this.#drawFiles(message.attachments) : nothing}
        </article>
      </li>
    `
  }

  /** For saving, never for showing: what is in them is a stranger's. */
  #drawFiles(attachments: Attachment[]): TemplateResult {
    return html`
      <ul class="files" aria-label="Attached files">
        ${attachments.map(
          (attachment) => html`
            <li>
              <button
                class="quiet"
                aria-label="Download ${attachment.name}"
                @click=${() => tell(this, 'file-save', attachment)}
              >
                ${attachment.name}
              </button>
              <small>${formatFileSize(attachment.size, 'en')}</small>
            </li>
          `,
        )}
      </ul>
    `
  }

  override render() {
    return html`
      <h3 class="visually-hidden">Conversation</h3>
      <ol>
        ${repeat(
          this.messages,
          ({ id }) => id,
          (message) => this.#drawMessage(message),
        )}
      </ol>
    `
  }
}
