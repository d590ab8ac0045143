import { css } from 'lit'

export const ticketStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    min-height: 0;
    background: var(--ground);
  }

  .ticket {
    display: grid;
    /* Subject, notice if there is one, then conversation and properties beside each other. */
    grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr) 284px;
    height: 100%;
  }

  .head {
    grid-column: 1 / -1;
    display: flex;
    align-items: flex-start;
    gap: 16px;
    padding: 14px 20px 12px;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }

  .title {
    flex: 1;
    min-width: 0;
  }

  h2 {
    font-size: 18px;
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }

  .actions {
    display: flex;
    gap: 8px;
  }

  .warning {
    display: grid;
    justify-items: start;
    gap: 6px;
    margin-block-start: 8px;
    padding: 8px 10px;
    border: 1px solid var(--danger-line);
    border-radius: var(--radius-small);
    background: var(--danger-tint);
    overflow-wrap: anywhere;
  }
  .muted {
    color: var(--ink-muted);
    font-size: 13px;
  }

  .status {
    font-weight: 600;
  }

  .status.new {
    color: var(--status-new);
  }

  .status.open {
    color: var(--status-open);
  }

  .status.pending {
    color: var(--status-pending);
  }

  .status.on_hold {
    color: var(--status-on_hold);
  }

  .talk,
  .about {
    grid-row: 3;
  }

  .talk {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }

  .conversation {
    flex: 1;
    min-height: 0;
    padding: 20px;
    overflow-y: auto;
  }

  .conversation:focus-visible {
    outline-offset: -3px;
  }

  .notice {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    grid-column: 1 / -1;
    padding: 5px 12px 5px 20px;
    border-bottom: 1px solid var(--note-line);
    background: var(--note);
    color: var(--note-ink);
  }

  .notice p {
    flex: 1;
    padding: 5px 0;
    overflow-wrap: anywhere;
  }

  .notice button {
    color: inherit;
  }

  firstline-composer {
    padding: 0 20px 16px;
  }

  .about {
    padding: 4px 18px 24px;
    border-inline-start: 1px solid var(--line);
    background: var(--surface);
    overflow-y: auto;
  }

  section {
    padding: 14px 0;
  }

  section + section {
    border-top: 1px solid var(--line);
  }

  section p,
  dd,
  li {
    overflow-wrap: anywhere;
  }

  h3 {
    margin-bottom: 8px;
    font-size: 13px;
    font-weight: 650;
  }

  h4 {
    margin-bottom: 2px;
    color: var(--ink-muted);
    font-size: 12px;
    font-weight: 500;
  }

  .name {
    font-weight: 600;
  }

  .part + .part {
    margin-top: 12px;
  }

  .part ul,
  .part ol {
    display: grid;
    gap: 4px;
    list-style: none;
  }

  .part ul li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 8px;
  }

  .vote {
    color: var(--ink-muted);
    font-size: 12px;
    white-space: nowrap;
  }

  .vote.yes {
    color: var(--status-open);
    font-weight: 600;
  }

  .vote.no {
    color: var(--danger);
    font-weight: 600;
  }

  .pairs {
    display: grid;
    grid-template-columns: fit-content(45%) minmax(0, 1fr);
    gap: 2px 10px;
    font-size: 13px;
  }

  .pairs dt {
    color: var(--ink-muted);
    overflow-wrap: anywhere;
  }

  .history {
    display: grid;
    gap: 8px;
    font-size: 13px;
    list-style: none;
  }

  .history time {
    color: var(--ink-muted);
    white-space: nowrap;
  }

  .empty {
    align-content: center;
    height: 100%;
    min-height: 160px;
    padding: 24px;
  }

  /* Narrow: one column that scrolls as a whole, the conversation first. */
  @container (max-width: 680px) {
    .ticket {
      display: block;
      height: auto;
    }

    .head {
      flex-direction: column;
      gap: 10px;
      padding: 12px 16px;
    }

    /* Seen from wherever on the page the change was tried. */
    .notice {
      position: sticky;
      top: 0;
      z-index: 1;
      padding-inline-start: 16px;
    }

    .conversation {
      padding: 16px;
      overflow: visible;
    }

    firstline-composer {
      padding: 0 16px 16px;
    }

    .about {
      padding: 4px 16px 24px;
      border-inline-start: 0;
      border-top: 1px solid var(--line);
    }
  }
`
