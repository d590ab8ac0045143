import { css } from 'lit'

/** Buttons, fields, dialogs and messages, the same in every element. */
export const controls = css`
  button {
    min-height: 32px;
    padding: 5px 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-weight: 500;
    white-space: nowrap;
    cursor: pointer;
  }

  button:hover {
    background: var(--hover);
  }

  button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }

  button.primary:hover {
    background: color-mix(in srgb, var(--accent) 88%, var(--ink));
  }

  button.quiet {
    border-color: transparent;
    background: transparent;
  }

  button.quiet:hover {
    background: var(--hover);
  }

  button:disabled,
  button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }

  a {
    color: var(--accent);
    text-underline-offset: 2px;
  }

  input,
  textarea,
  select {
    width: 100%;
    padding: 7px 10px;
    border: 1px solid var(--field-line);
    border-radius: var(--radius-small);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
  }

  textarea {
    display: block;
    resize: vertical;
  }

  ::placeholder {
    color: var(--ink-muted);
    opacity: 1;
  }

  [aria-invalid='true'] {
    border-color: var(--danger);
  }

  .field {
    display: grid;
    gap: 5px;
  }

  .field label {
    font-weight: 550;
  }

  .field .hint {
    color: var(--ink-muted);
    font-size: 13px;
  }

  .field .error {
    color: var(--danger);
    font-size: 13px;
  }

  .failure {
    padding: 9px 12px;
    border: 1px solid var(--danger-line);
    border-radius: var(--radius-small);
    background: var(--danger-tint);
    color: var(--danger);
    overflow-wrap: anywhere;
  }

  kbd {
    display: inline-block;
    min-width: 22px;
    padding: 1px 6px;
    border: 1px solid var(--line);
    border-bottom-width: 2px;
    border-radius: 5px;
    background: var(--ground);
    font: 500 12px/1.4 var(--font);
    text-align: center;
  }

  dialog {
    width: min(480px, calc(100vw - 32px));
    max-height: calc(100dvh - 32px);
    padding: 24px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
    color: var(--ink);
    box-shadow: 0 24px 64px rgb(0 0 0 / 0.28);
    overflow: auto;
  }

  dialog::backdrop {
    background: rgb(10 12 14 / 0.45);
  }

  dialog h2 {
    font-size: 18px;
    font-weight: 650;
    letter-spacing: -0.01em;
  }

  @media (pointer: coarse) {
    button {
      min-height: 40px;
    }

    /* Below 16 px iOS zooms into a focused field. */
    input,
    textarea,
    select {
      min-height: 40px;
      font-size: 16px;
    }
  }
`
