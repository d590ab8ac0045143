import { expect, inject } from 'vitest'
import { test } from './support/browser.ts'
import { serveOnNode } from './support/serve-on-node.ts'

const OLD = '/help/en/forgot-password'
const NEW = '/help/en/reset-a-forgotten-password'

test.for([
  ['Cloudflare', () => inject('origin')],
  ['one’s own server', serveOnNode],
] as const)('on %s an article’s old address leads people and crawlers to it', async ([, serve], { visit }) => {
  const origin = await serve()
  const answer = await fetch(origin + OLD)
  const html = await answer.text()
  expect(answer.status).toBe(200)
  expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${NEW}" />`)
  expect(html).toContain(`<link rel="canonical" href="${NEW}" />`)

  const { page } = await visit(origin + OLD, { javaScriptEnabled: false })
  await page.getByRole('heading', { level: 1, name: 'Reset a forgotten password' }).waitFor()
  expect(new URL(page.url()).pathname).toBe(NEW)
})
