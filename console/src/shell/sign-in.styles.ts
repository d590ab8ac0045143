import { css } from 'lit'

export const signInStyles = css`
  form {
    display: grid;
    gap: 16px;
  }

  input,
  button {
    min-height: 40px;
  }
`
