import { css } from 'lit'

export const signInStyles = css`
  form {
    display: grid;
    gap: 16px;
  }

  .promise {
    margin: 0;
  }

  .promise:empty {
    display: none;
  }

  input,
  button {
    min-height: 40px;
  }
`
