import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, inject, test as base } from 'vitest'
import { launchBrowser } from '../../../scripts/browser/launch-browser.ts'
import { ROOT } from '../../../scripts/system/folders.ts'

/** Every step of a browser test ends by itself; a page that hangs fails at the step that hung. */
const STEP_MS = 15_000
const SCREENSHOTS = join(ROOT, '.firstline/screenshots')

/** One person with a browser of their own: nothing is shared with anybody else's. */
export type Visit = {
  page: Page
  /**
   * What the browser's console said at level warning or error, and every error nobody caught. A test fails when it ends
   * with any; one that provokes them looks at them and takes them out.
   */
  complaints: string[]
}

/**
 * A test in real Chromium. `visit` opens a page as a new person; when the test ends, all that was opened is closed, and
 * no console may have complained.
 *
 * @example
 * test('the panel opens', async ({ visit }) => {
 *   const { page } = await visit(inject('origin'))
 *   await page.getByRole('button', { name: 'Help' }).click()
 * })
 */
export const test = base
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchBrowser(inject('browserPath'))
    onCleanup(() => browser.close())
    return browser
  })
  .extend('visit', async ({ browser }, { onCleanup }) => {
    const closing: (() => Promise<void>)[] = []
    const heard: string[][] = []
    onCleanup(async () => {
      for (const close of closing) await close()
      expect(heard.flat(), 'what the console said').toEqual([])
    })
    return async (url: string, options: BrowserContextOptions = {}): Promise<Visit> => {
      const context = await browser.newContext({ locale: 'en-GB', ...options })
      closing.push(() => context.close())
      context.setDefaultTimeout(STEP_MS)
      const page = await context.newPage()
      const complaints = listen(page)
      heard.push(complaints)
      await page.goto(url)
      return { page, complaints }
    }
  })

/** Keeps what a page looked like, for people to look at: `.firstline/screenshots/<name>.png`. */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
  await mkdir(SCREENSHOTS, { recursive: true })
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) })
}

function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  return complaints
}
