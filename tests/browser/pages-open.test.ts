import { expect, inject } from 'vitest'
import { test } from './support/browser.ts'

test.for(['/', '/help/', '/console/', '/ticket', '/api/v1/docs'])(
  '%s opens under its own policy with an empty console',
  async (path, { visit }) => {
    const { page, complaints } = await visit(`${inject('origin')}${path}`)
    await page.waitForLoadState('networkidle')
    expect(await page.locator('h1').count()).toBeGreaterThan(0)
    expect(complaints).toEqual([])
  },
)

test('the script runs on a page of another origin, with an empty console', async ({ visit }) => {
  const { page, complaints } = await visit(inject('otherOriginUrl'))
  await page.waitForLoadState('networkidle')
  expect(await page.locator('script[src$="/firstline.js"]').getAttribute('src')).toBe(
    `${inject('origin')}/firstline.js`,
  )
  expect(await page.evaluate(() => customElements.get('firstline-widget') !== undefined)).toBe(true)
  expect(complaints).toEqual([])
})
