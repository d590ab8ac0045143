import { css } from 'lit'

/** What stands in the place of a list that is empty, could not be read, or is being read. */
export const waiting = css`
  .empty {
    display: grid;
    justify-items: center;
    gap: 12px;
    padding: 48px 24px;
    color: var(--ink-muted);
    text-align: center;
    text-wrap: balance;
  }

  /* Most answers are here before one could read the word. */
  .slow {
    animation: appear 0.2s 0.4s both;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`
