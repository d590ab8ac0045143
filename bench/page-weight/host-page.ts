import type { Embedding } from './candidate.ts'

const PARAGRAPH =
  'Your plan renews on the first of each month. Invoices go to the address on this page, and everybody in your team can ' +
  'read them. Change how you sign in, what you pay for and how we reach you below.'

/** The same page for every widget: some text in a column, and the widget as its README embeds it. */
export function hostPage({ head = '', body = '' }: Embedding): string {
  const sections = ['Profile', 'Plan and billing', 'Notifications', 'Team'].map((title) => {
    return `<section><h2>${title}</h2>${`<p>${PARAGRAPH}</p>`.repeat(3)}</section>`
  })
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Account</title>
    <link rel="icon" href="data:," />
    ${head}
  </head>
  <body>
    <h1>Your account</h1>
    ${body}
    <main>${sections.join('')}</main>
  </body>
</html>`
}
