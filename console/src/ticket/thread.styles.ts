import { css } from 'lit'

export const threadStyles = css`
  :host {
    display: block;
  }

  ol {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    list-style: none;
  }

  .message {
    max-width: min(68ch, 100% - 32px);
    padding: 10px 14px 12px;
    border: 1px solid var(--line);
    border-radius: 4px 12px 12px 12px;
    background: var(--surface);
  }

  /* Staff speak from the other side, as in every conversation one knows. */
  .staff,
  .note {
    margin-inline-start: auto;
    width: fit-content;
    min-width: min(36ch, 100%);
    border-radius: 12px 4px 12px 12px;
  }

  .staff {
    border-color: var(--reply-line);
    background: var(--reply);
  }

  .note {
    border: 1px dashed var(--note-ink);
    background: var(--note);
  }

  .system {
    max-width: none;
    border: 0;
    background: none;
    color: var(--ink-muted);
    text-align: center;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 8px;
    margin-bottom: 4px;
  }

  .system header {
    justify-content: center;
  }

  h4 {
    font-size: 13px;
    font-weight: 650;
    overflow-wrap: anywhere;
  }

  .tag {
    color: var(--note-ink);
    font-size: 12px;
    font-weight: 600;
  }

  time {
    margin-inline-start: auto;
    color: var(--ink-muted);
    font-size: 12px;
  }

  .system time {
    margin-inline-start: 0;
  }

  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.7em;
    font-size: 15px;
    line-height: 1.55;
  }

  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-top: 8px;
    padding: 0;
    list-style: none;
  }

  .files button {
    padding-inline: 0;
    color: var(--accent);
    text-decoration: underline;
    white-space: normal;
    overflow-wrap: anywhere;
    text-align: start;
  }

  .files small {
    color: var(--ink-muted);
  }

  .body p {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`
