import type { Page } from 'playwright-core'

/** What moved on a page without anybody having touched it. */
export type LayoutShifts = {
  /** Scores since the last `forget`. */
  seen: () => Promise<number[]>
  forget: () => Promise<void>
}

/**
 * Watches from here on, also what moves right after a key: the browser forgives that, a reader does not.
 *
 * @param sinceLoad whether what has moved since the page began to load is told too. Default: false
 */
export async function watchShifts(page: Page, sinceLoad = false): Promise<LayoutShifts> {
  const observer = await page.evaluateHandle((buffered) => {
    const seen: number[] = []
    const observer = new PerformanceObserver((list) => seen.push(...list.getEntries().map(scoreOf)))
    const scoreOf = (entry: PerformanceEntry) => (entry as PerformanceEntry & { value: number }).value
    observer.observe({ type: 'layout-shift', buffered })
    const settle = async () => {
      // What moves is told after the frame in which it did.
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
      seen.push(...observer.takeRecords().map(scoreOf))
      return seen
    }
    return { settle }
  }, sinceLoad)
  return {
    seen: () => observer.evaluate(async ({ settle }) => [...(await settle())]),
    forget: () => observer.evaluate(async ({ settle }) => void ((await settle()).length = 0)),
  }
}
