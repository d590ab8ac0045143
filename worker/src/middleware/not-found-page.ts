import { accepts } from 'hono/accepts'
import { answerUnknownPath } from './answer-errors.ts'
import type { ApiContext } from './api.ts'

/** What the page may do: nothing. Its icon is empty, so that the browser does not go and look for one. */
const POLICY = "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Without a style of its own: the browser draws it light or dark. */
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Page not found</title>
    <link rel="icon" href="data:,">
  </head>
  <body>
    <main>
      <h1>Page not found</h1>
      <p>There is nothing at this address: perhaps it was mistyped, or the page has moved.</p>
      <p><a href="/help/">Go to the help centre</a> or <a href="/">to the first page</a>.</p>
    </main>
  </body>
</html>
`

/** Answers an address that nothing has: people who mistyped it get a page, programs the contract's envelope. */
export function answerNotFound(c: ApiContext): Response | Promise<Response> {
  if (!isAskedByPerson(c)) return answerUnknownPath(c)
  return c.html(PAGE, 404, { 'Content-Security-Policy': POLICY })
}

function isAskedByPerson(c: ApiContext): boolean {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return false
  if (/^\/(api|kb)(\/|$)/.test(c.req.path)) return false
  c.header('Vary', 'Accept')
  return accepts(c, { header: 'Accept', supports: ['application/json', 'text/html'], default: 'none' }) === 'text/html'
}
