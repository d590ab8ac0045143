import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Use } from './candidate.ts'
import { Meter, metric, type Cost } from './meter.ts'
import type { ServedPage } from './serve-page.ts'

const VIEWPORT = { width: 1280, height: 800 }
const STEP_MS = 60_000
const KEY_MS = 40

export type Visit = {
  /** The page has loaded and nobody has touched anything. */
  before: Cost
  /** Null where there is nothing to open. */
  opening: Cost | null
  searching: Cost | null
  /** Sum of shifts that no input caused, while the page loaded and in all. */
  shiftBefore: number
  shiftInAll: number
  /** Event listeners once the page has loaded. */
  listeners: number
  /** What was written on the device by then, by kind; empty when nothing was. */
  storedBefore: string[]
  storedAfter: string[]
  /** Requests to any other origin, which are refused. */
  elsewhere: number
}

/** What the page itself observes. */
type Observed = typeof globalThis & { observed: { shift: number } }

/**
 * Visits the page as somebody new: loads it, opens the widget, asks one question.
 *
 * @throws {Error} it does not open, or does not answer: nothing was measured then
 */
export async function measureVisit(
  browser: Browser,
  { url, sent }: ServedPage,
  use: Use | null,
  question: string,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' })
  context.setDefaultTimeout(STEP_MS)
  try {
    let elsewhere = 0
    const isElsewhere = (address: URL) => address.protocol.startsWith('http') && !address.href.startsWith(url)
    await context.route(isElsewhere, (route) => {
      elsewhere++
      return route.abort()
    })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    // Processor time, not the clock's: what else this machine does is nobody's cost.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.addInitScript(observe)
    sent.length = 0
    const meter = new Meter(browser, page, session, sent)

    await meter.reset()
    await page.goto(url)
    await meter.untilQuiet()
    const before = await meter.read()
    const listeners = await metric(session, 'JSEventListeners')
    const shiftBefore = await shiftIn(page)
    const storedBefore = await storedBy(page, context)
    const used = use ? await useWidget(page, meter, use, question) : { opening: null, searching: null }
    const shiftInAll = await shiftIn(page)
    const storedAfter = await storedBy(page, context)
    return { before, ...used, shiftBefore, shiftInAll, listeners, storedBefore, storedAfter, elsewhere }
  } finally {
    await context.close()
  }
}

async function useWidget(page: Page, meter: Meter, use: Use, question: string) {
  // Finding it runs scripts of the measurement's own, which are not counted.
  const box = await page.locator(use.launcher).first().boundingBox()
  if (!box) throw new Error(`${use.launcher} is not in the page.`)
  await meter.reset()
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await meter.untilQuiet()
  const opening = await meter.read()
  await page.locator(use.opened).first().waitFor()

  await page.locator(use.field).first().focus()
  await meter.reset()
  await page.keyboard.type(question, { delay: KEY_MS })
  await use.send?.(page)
  await meter.untilQuiet()
  const searching = await meter.read()
  await page.locator(use.answered).first().waitFor()
  return { opening, searching }
}

function observe(): void {
  const observed = { shift: 0 }
  ;(globalThis as Observed).observed = observed
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { hadRecentInput: boolean; value: number })[]) {
      if (!entry.hadRecentInput) observed.shift += entry.value
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

function shiftIn(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as Observed).observed.shift)
}

async function storedBy(page: Page, context: BrowserContext): Promise<string[]> {
  const { local, session, databases, caches } = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await globalThis.caches.keys()).length,
  }))
  const cookies = (await context.cookies()).length
  const counts = { cookies, localStorage: local, sessionStorage: session, databases, caches }
  return Object.entries(counts).flatMap(([kind, count]) => (count > 0 ? [`${count} in ${kind}`] : []))
}
