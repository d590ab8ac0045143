import { css } from 'lit'

export const queueStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--surface);
  }

  .head {
    display: grid;
    gap: 8px;
    padding: 14px 14px 12px;
    border-bottom: 1px solid var(--line);
  }

  h2 {
    font-size: 15px;
    font-weight: 650;
  }

  .list {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
  }

  ul {
    list-style: none;
  }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1px;
    padding: 10px 14px 11px;
    border-bottom: 1px solid var(--line);
    color: var(--ink);
    text-decoration: none;
  }

  .row:hover {
    background: var(--hover);
  }

  .row[aria-current] {
    background: var(--accent-tint);
    box-shadow: inset 3px 0 var(--accent);
  }

  .row:focus-visible {
    outline-offset: -3px;
  }

  .from,
  .facts {
    display: flex;
    align-items: baseline;
    gap: 10px;
    color: var(--ink-muted);
    font-size: 13px;
    white-space: nowrap;
  }

  .requester,
  .subject,
  .assignee {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .requester {
    flex: 1;
  }

  .subject {
    font-weight: 550;
    white-space: nowrap;
  }

  /* What is done steps back. */
  .subject.resolved,
  .subject.closed {
    color: var(--ink-muted);
    font-weight: 400;
  }

  .facts {
    font-size: 12px;
  }

  .status::before {
    content: '';
    display: inline-block;
    width: 7px;
    height: 7px;
    margin-inline-end: 5px;
    border-radius: 50%;
    background: currentColor;
  }

  .status.new {
    color: var(--status-new);
    font-weight: 600;
  }

  .status.open {
    color: var(--status-open);
    font-weight: 600;
  }

  .status.pending {
    color: var(--status-pending);
  }

  .status.on_hold {
    color: var(--status-on_hold);
  }

  .status.closed::before {
    box-shadow: inset 0 0 0 1.5px currentColor;
    background: none;
  }

  .priority.urgent {
    color: var(--danger);
    font-weight: 700;
  }

  .priority.high {
    color: var(--ink);
    font-weight: 600;
  }

  .assignee {
    margin-inline-start: auto;
  }

  .more {
    display: grid;
    gap: 10px;
    padding: 14px;
  }
`
