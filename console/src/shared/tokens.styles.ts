import { css } from 'lit'

/**
 * Colours and measures of every console element. A company that embeds one sets `--firstline-accent` and
 * `--firstline-font` on it; light and dark follow the page's `color-scheme`, or the system's.
 */
export const tokens = css`
  :host {
    --font: var(--firstline-font, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
    --accent: var(--firstline-accent, light-dark(#0a6652, #62cfb2));
    --on-accent: var(--firstline-on-accent, light-dark(#ffffff, #08201a));
    --accent-tint: color-mix(in srgb, var(--accent) 10%, var(--surface));

    --ink: light-dark(#1c1e21, #e8e9eb);
    --ink-muted: light-dark(#5a5e66, #a3a7af);
    --ground: light-dark(#f7f7f4, #111214);
    --surface: light-dark(#ffffff, #191b1e);
    --hover: light-dark(#f1f1ed, #22252a);
    --line: light-dark(#e4e4df, #2c2f35);
    --field-line: light-dark(#85898f, #777c85);

    --note: light-dark(#fdf6e1, #2a2415);
    --note-line: light-dark(#ecdcae, #4d4324);
    --note-ink: light-dark(#71560a, #e6c667);
    --reply: light-dark(#f0f6f4, #18241f);
    --reply-line: light-dark(#d3e4de, #29413a);
    --danger: light-dark(#b3261e, #ff9c92);
    --danger-tint: light-dark(#fdeeec, #331b19);
    --danger-line: light-dark(#efc4c0, #5e302c);

    --status-new: light-dark(#1f5fbf, #8ab8ff);
    --status-open: light-dark(#0a6652, #62cfb2);
    --status-pending: light-dark(#8a5a00, #e6b450);
    --status-on_hold: light-dark(#7a4bb0, #c6a4f2);
    --status-resolved: light-dark(#5a5e66, #a3a7af);
    --status-closed: light-dark(#5a5e66, #a3a7af);

    --radius: 8px;
    --radius-small: 6px;

    /* What is hidden and read out alone stays within the element, wherever that scrolls. */
    position: relative;
    color-scheme: inherit;
    color: var(--ink);
    font: 14px/1.45 var(--font);
    -webkit-font-smoothing: antialiased;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`
