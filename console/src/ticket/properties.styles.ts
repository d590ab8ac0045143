import { css } from 'lit'

export const propertiesStyles = css`
  :host {
    display: grid;
    grid-template-columns: 76px minmax(0, 1fr);
    align-items: center;
    gap: 2px 8px;
  }

  label {
    color: var(--ink-muted);
    font-size: 13px;
  }

  /* Quiet until one comes near: five framed fields would shout louder than the conversation. */
  select {
    padding: 5px 6px;
    border-color: transparent;
    background-color: transparent;
    font-weight: 500;
    text-overflow: ellipsis;
  }

  select:hover,
  select:focus-visible {
    border-color: var(--field-line);
    background-color: var(--surface);
  }

  option {
    background: var(--surface);
    color: var(--ink);
  }

  @media (pointer: coarse) {
    select {
      border-color: var(--line);
    }
  }
`
