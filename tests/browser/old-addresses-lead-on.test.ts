import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { test } from './support/browser.ts'
import { serveOnNode } from './support/serve-on-node.ts'

const HOME = '/help/en/'
const OLD = '/help/en/forgot-password'
const NEW = '/help/en/reset-a-forgotten-password'

const SERVERS = [
  ['Cloudflare', () => inject('origin')],
  ['one’s own server', serveOnNode],
] as const

/** Follows a link of the page, as no navigation of the test's own would: that one is upset by being led on. */
async function follow(page: Page, address: string): Promise<void> {
  await page.evaluate((address) => {
    const link = Object.assign(document.createElement('a'), { href: address, textContent: 'An old link' })
    document.body.prepend(link)
  }, address)
  await page.getByRole('link', { name: 'An old link' }).click()
}

test.for(SERVERS)('on %s an article’s old address leads to it without scripts', async ([, serve], { visit }) => {
  const origin = await serve()
  const { page } = await visit(origin + HOME, { javaScriptEnabled: false })
  await follow(page, OLD)
  await page.getByRole('heading', { level: 1, name: 'Reset a forgotten password' }).waitFor()
  expect(new URL(page.url()).pathname).toBe(NEW)
  await page.goBack()
  expect(new URL(page.url()).pathname).toBe(HOME)
})

test.for(SERVERS)('on %s an old address keeps its section and its query', async ([, serve], { visit }) => {
  const origin = await serve()
  const { page } = await visit(origin + HOME)
  await follow(page, `${OLD}?from=mail#after-the-reset`)
  await page.waitForURL(`${origin}${NEW}?from=mail#after-the-reset`)
  const section = page.locator(':target')
  expect(await section.textContent()).toBe('After the reset')
  await expect.poll(() => section.evaluate((heading) => heading.getBoundingClientRect().top < innerHeight)).toBe(true)
  await page.goBack()
  expect(new URL(page.url()).pathname).toBe(HOME)
})
