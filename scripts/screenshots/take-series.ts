import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { beginWalk, PANEL_STATES, type StateLanguage } from '../../tests/browser/states/panel-states.ts'
import { signInToApi } from '../../tests/browser/support/staff-api.ts'

/** One way through the panel's states, and how it is looked at. */
export type Series = {
  /** Follows the state's name in the picture's; empty for the first. */
  suffix: string
  name: string
  language: StateLanguage
  colorScheme: 'light' | 'dark'
  viewport: { width: number; height: number }
  /** Names of the states to keep; all without. */
  states?: readonly string[]
}

const DESKTOP = { width: 1280, height: 800 }

export const SERIES: readonly Series[] = [
  { suffix: '', name: 'light', language: 'en', colorScheme: 'light', viewport: DESKTOP },
  {
    suffix: '-dark',
    name: 'dark',
    language: 'en',
    colorScheme: 'dark',
    viewport: DESKTOP,
    states: ['home', 'likely-answer', 'article', 'ask', 'request'],
  },
  {
    suffix: '-phone',
    name: 'on a phone',
    language: 'en',
    colorScheme: 'light',
    viewport: { width: 375, height: 720 },
    states: ['home', 'article', 'ask'],
  },
  {
    suffix: '-rtl',
    name: 'right to left',
    language: 'ar',
    colorScheme: 'light',
    viewport: DESKTOP,
    states: ['home', 'likely-answer', 'steps', 'ask', 'request'],
  },
]

type System = { origin: string; admin: { email: string; password: string }; images: string }

/** Goes through all states once, and keeps a picture of the panel in each that the series names. */
export async function takeSeries(browser: Browser, { origin, admin, images }: System, series: Series): Promise<void> {
  const { language, colorScheme, viewport, suffix, states } = series
  const staff = await signInToApi(origin, admin)
  const context = await browser.newContext({ locale: 'en-GB', colorScheme, viewport, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(`${origin}/`)
  await page.locator('firstline-widget').evaluate((element, locale) => element.setAttribute('locale', locale), language)
  const walk = beginWalk(page, language, staff)
  for (const { name, reach } of PANEL_STATES) {
    await reach(walk)
    if (states && !states.includes(name)) continue
    await settle(page)
    await page.locator('firstline-widget dialog').screenshot({ path: join(images, `${name}${suffix}.png`) })
    if (name === 'likely-answer' && suffix === '') await page.screenshot({ path: join(images, 'panel.png') })
  }
  await context.close()
}

/** Passages, images and related articles arrive on their own. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => {
    // A thread that is open asks for news now and then.
  })
  await page.waitForTimeout(400)
}
