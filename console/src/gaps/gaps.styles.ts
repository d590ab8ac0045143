import { css } from 'lit'

export const gapsStyles = css`
  :host {
    display: block;
    padding: 24px 28px 48px;
  }

  .head,
  ol,
  .empty,
  .note {
    max-width: 860px;
  }

  .head {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px 24px;
    align-items: end;
    margin-bottom: 18px;
  }

  .head h2 {
    font-size: 20px;
    font-weight: 650;
    letter-spacing: -0.01em;
  }

  .head p {
    grid-row: 2;
    color: var(--ink-muted);
  }

  .filters {
    grid-row: 1 / span 2;
    grid-column: 2;
    display: flex;
    gap: 12px;
  }

  .filters label {
    display: grid;
    gap: 3px;
    color: var(--ink-muted);
    font-size: 13px;
  }

  .filters select {
    width: auto;
  }

  ol {
    display: grid;
    gap: 12px;
    list-style: none;
  }

  ol > li {
    display: grid;
    gap: 8px;
    padding: 16px 18px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }

  h3 {
    font-size: 16px;
    font-weight: 620;
    overflow-wrap: anywhere;
  }

  .counts,
  .muted,
  .times,
  .note,
  summary {
    color: var(--ink-muted);
  }

  .counts strong {
    color: var(--ink);
    font-weight: 620;
  }

  .wordings {
    display: grid;
    gap: 2px;
    list-style: none;
  }

  .wordings li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: baseline;
    overflow-wrap: anywhere;
  }

  .times {
    font-size: 13px;
    white-space: nowrap;
  }

  summary {
    width: fit-content;
    margin-bottom: 2px;
    border-radius: var(--radius-small);
    cursor: pointer;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
    margin-top: 4px;
    padding-top: 10px;
    border-top: 1px solid var(--line);
  }

  .foot p {
    flex: 1 1 240px;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .note {
    margin-top: 18px;
    font-size: 13px;
  }

  dialog p {
    margin: 6px 0 12px;
    color: var(--ink-muted);
  }

  dialog form {
    margin-top: 12px;
    text-align: end;
  }

  textarea {
    font-family: ui-monospace, monospace;
    font-size: 13px;
  }

  @media (max-width: 640px) {
    :host {
      padding: 18px 14px 36px;
    }

    .head {
      grid-template-columns: minmax(0, 1fr);
    }

    .filters {
      grid-area: auto;
      margin-top: 12px;
    }

    .filters label {
      flex: 1;
      min-width: 0;
    }

    .filters select {
      width: 100%;
    }
  }
`
