import { css } from 'lit'

export const helpSheetStyles = css`
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-bottom: 12px;
  }

  dl > div {
    display: grid;
    grid-template-columns: 110px 1fr;
    align-items: center;
    padding: 7px 0;
    border-top: 1px solid var(--line);
  }
`
