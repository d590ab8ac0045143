import { html, LitElement } from 'lit'
import { controls } from '../shared/controls.styles.ts'
import { tokens } from '../shared/tokens.styles.ts'
import { helpSheetStyles } from './help-sheet.styles.ts'
import { SHORTCUTS } from './shortcuts.ts'

const KEY_NAMES: Record<string, string> = { Escape: 'Esc' }

/** Lists the console's keys. Closes by Escape, its button, or the key that opened it. */
export class HelpSheetElement extends LitElement {
  static override styles = [tokens, controls, helpSheetStyles]

  show(): void {
    this.renderRoot.querySelector('dialog')?.showModal()
  }

  #close(): void {
    this.renderRoot.querySelector('dialog')?.close()
  }

  #hearKey(event: KeyboardEvent): void {
    if (event.key !== '?') return
    event.preventDefault()
    this.#close()
  }

  override render() {
    return html`
      <dialog aria-labelledby="title" @keydown=${this.#hearKey}>
        <div class="head">
          <h2 id="title">Keys</h2>
          <button @click=${this.#close}>Close</button>
        </div>
        <dl>
          ${Object.entries(SHORTCUTS).map(
            ([key, meaning]) => html`
              <div>
                <dt><kbd>${KEY_NAMES[key] ?? key}</kbd></dt>
                <dd>${meaning}</dd>
              </div>
            `,
          )}
          <div>
            <dt><kbd>Ctrl</kbd> <kbd>Enter</kbd></dt>
            <dd>Send what is written</dd>
          </div>
        </dl>
      </dialog>
    `
  }
}
