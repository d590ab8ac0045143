import { css } from 'lit'

export const resolveDialogStyles = css`
  form {
    display: grid;
    gap: 18px;
  }

  .actions {
    display: flex;
    justify-content: flex-end;
    gap: 8px;
  }
`
