import { css } from 'lit'

export const consoleStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100dvh;
    background: var(--ground);
  }

  header {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 6px 12px 6px 20px;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }

  h1 {
    flex: 1;
    font-size: 15px;
    font-weight: 700;
    letter-spacing: -0.01em;
    white-space: nowrap;
  }

  h1 span {
    color: var(--ink-muted);
    font-weight: 500;
  }

  .keys {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .member {
    padding-inline: 8px;
    color: var(--ink-muted);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .desk {
    flex: 1;
    display: grid;
    grid-template: minmax(0, 1fr) / 168px minmax(0, 1fr);
    min-height: 0;
  }

  .rail {
    display: grid;
    align-content: start;
    gap: 12px;
    padding: 12px 8px;
    border-inline-end: 1px solid var(--line);
    overflow-y: auto;
  }

  nav + nav {
    padding-top: 12px;
    border-top: 1px solid var(--line);
  }

  nav ul {
    display: grid;
    gap: 1px;
    list-style: none;
  }

  nav a {
    display: block;
    padding: 6px 12px;
    border-radius: var(--radius-small);
    color: var(--ink);
    font-weight: 500;
    text-decoration: none;
    white-space: nowrap;
  }

  nav a:hover {
    background: var(--hover);
  }

  nav a[aria-current] {
    background: var(--accent-tint);
    color: var(--accent);
  }

  .tickets {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(280px, 26%) minmax(0, 1fr);
    min-height: 0;
  }

  .page {
    min-height: 0;
    overflow-y: auto;
  }

  firstline-queue {
    border-inline-end: 1px solid var(--line);
  }

  .reading {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }

  .reading firstline-ticket {
    flex: 1;
  }

  .back {
    display: none;
    margin: 4px 8px;
    align-self: flex-start;
    color: var(--accent);
  }

  .entrance {
    display: grid;
    gap: 20px;
    width: min(360px, calc(100% - 48px));
    margin: 16dvh auto auto;
  }

  .entrance h1 {
    font-size: 22px;
  }

  .waiting {
    padding: 48px 24px;
    color: var(--ink-muted);
    text-align: center;
  }

  dialog {
    width: min(400px, calc(100vw - 32px));
  }

  dialog p {
    margin: 6px 0 18px;
    color: var(--ink-muted);
  }

  /* One pane at a time. */
  @media (max-width: 860px) {
    header {
      padding: 4px 8px 4px 16px;
    }

    .keys {
      display: none;
    }

    .desk {
      grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    }

    .desk[data-pane='ticket'] {
      grid-template-rows: minmax(0, 1fr);
    }

    .tickets {
      grid-template-columns: minmax(0, 1fr);
    }

    .rail {
      grid-auto-flow: column;
      justify-content: start;
      gap: 6px;
      padding: 6px 8px;
      border-inline-end: 0;
      border-bottom: 1px solid var(--line);
      overflow-x: auto;
      scrollbar-width: none;
    }

    nav + nav {
      padding: 0 0 0 6px;
      border-top: 0;
      border-inline-start: 1px solid var(--line);
    }

    nav ul {
      display: flex;
    }

    firstline-queue {
      border: 0;
    }

    [data-pane='list'] .reading,
    [data-pane='ticket'] .rail,
    [data-pane='ticket'] firstline-queue {
      display: none;
    }

    .reading {
      overflow-y: auto;
    }

    .reading firstline-ticket {
      flex: none;
    }

    .back {
      display: block;
    }
  }
`
