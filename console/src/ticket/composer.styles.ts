import { css } from 'lit'

export const composerStyles = css`
  :host {
    display: block;
  }

  form {
    border: 1px solid var(--field-line);
    border-radius: 10px;
    background: var(--surface);
  }

  form:focus-within {
    border-color: var(--accent);
    box-shadow: 0 0 0 1px var(--accent);
  }

  form.internal {
    background: var(--note);
  }

  .kinds {
    display: flex;
    gap: 4px;
    padding: 6px 6px 0;
  }

  .kinds button {
    min-height: 28px;
    padding: 2px 10px;
    border-color: transparent;
    background: transparent;
    color: var(--ink-muted);
  }

  .kinds button[aria-pressed='true'] {
    background: var(--accent-tint);
    color: var(--accent);
  }

  .internal .kinds button[aria-pressed='true'] {
    background: var(--note-line);
    color: var(--note-ink);
  }

  textarea {
    /* Grows with what is written; the frame around it shows the focus. */
    field-sizing: content;
    min-height: 84px;
    max-height: 40vh;
    padding: 8px 14px;
    border: 0;
    background: transparent;
    font-size: 15px;
    line-height: 1.5;
    resize: none;
  }

  textarea:focus-visible {
    outline: 0;
  }

  .internal ::placeholder {
    color: var(--note-ink);
  }

  .failure {
    margin: 0 8px;
  }

  .foot {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 6px 8px 8px 14px;
  }

  .hint {
    color: var(--ink-muted);
    font-size: 12px;
  }

  .internal .hint {
    color: var(--note-ink);
  }

  @media (pointer: coarse) {
    .hint {
      visibility: hidden;
    }
  }
`
