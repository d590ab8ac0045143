import { css } from 'lit'

export const keysStyles = css`
  :host {
    display: grid;
    gap: 18px;
    max-width: 700px;
    padding: 24px 28px 48px;
  }

  h2 {
    font-size: 20px;
    font-weight: 650;
    letter-spacing: -0.01em;
  }

  .lead {
    margin-top: -14px;
    color: var(--ink-muted);
  }

  code,
  #secret {
    font-family: ui-monospace, monospace;
    font-size: 0.94em;
  }

  form {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: start;
  }

  form .field {
    flex: 1 1 260px;
  }

  form button {
    min-height: 36px;
    margin-top: 25px;
  }

  .made {
    display: grid;
    gap: 8px;
    padding: 14px 16px 16px;
    border: 1px solid var(--reply-line);
    border-radius: var(--radius);
    background: var(--reply);
  }

  h3 {
    font-size: 15px;
    font-weight: 620;
    overflow-wrap: anywhere;
  }

  .secret {
    display: flex;
    gap: 8px;
  }

  ul {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    list-style: none;
  }

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 16px;
    align-items: center;
    padding: 12px 16px;
  }

  li + li {
    border-top: 1px solid var(--line);
  }

  .name {
    font-weight: 550;
    overflow-wrap: anywhere;
  }

  .facts {
    color: var(--ink-muted);
    font-size: 13px;
  }

  li button {
    grid-row: 1 / span 2;
    grid-column: 2;
  }

  .empty {
    display: grid;
    justify-items: start;
    gap: 12px;
    color: var(--ink-muted);
  }

  @media (max-width: 640px) {
    :host {
      padding: 18px 14px 36px;
    }

    form button {
      margin-top: 0;
    }
  }
`
