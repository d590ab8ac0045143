import type { Browser, CDPSession, Page } from 'playwright-core'
import type { ServedPage } from './serve-page.ts'

/** A slow phone beside this machine: its times are this processor's, times four. */
export const SLOWDOWN = 4
/** What a browser calls a long task. */
const LONG_TASK_MS = 50
/** Long enough that what is done on the way, such as waiting for a pause in typing, has begun. */
const QUIET_MS = 1_000
const POLL_MS = 100
/** Script within one poll that counts as doing something. */
const BUSY_MS = 1
const LONGEST_WAIT_MS = 60_000

/** What one step of a visit cost. */
export type Cost = {
  requests: number
  /** Bodies as sent. */
  bytes: number
  /** Processor time in scripts on the main thread, slowed down. */
  scriptMs: number
  /** Tasks of the main thread over 50 ms of processor time, slowed down; drawing and layout are among them. */
  longTasks: number
}

/** Reads what a page costs, from a reset on; what is fetched between two steps belongs to the later one. */
export class Meter {
  readonly #browser: Browser
  readonly #page: Page
  readonly #session: CDPSession
  readonly #sent: ServedPage['sent']
  #requests = 0
  #script = 0

  /** @param session in which times are processor time: `Performance.enable` with `threadTicks` */
  constructor(browser: Browser, page: Page, session: CDPSession, sent: ServedPage['sent']) {
    this.#browser = browser
    this.#page = page
    this.#session = session
    this.#sent = sent
  }

  async reset(): Promise<void> {
    await this.#browser.startTracing(this.#page, { categories: ['toplevel'] })
    this.#script = await this.#scriptMs()
  }

  /** Ends what the reset began. */
  async read(): Promise<Cost> {
    const script = (await this.#scriptMs()) - this.#script
    const tasks = mainThreadTasks(await this.#browser.stopTracing())
    const responses = this.#sent.slice(this.#requests)
    this.#requests = this.#sent.length
    return {
      requests: responses.length,
      bytes: responses.reduce((sum, { bytes }) => sum + bytes, 0),
      scriptMs: script * SLOWDOWN,
      longTasks: tasks.filter((ms) => ms * SLOWDOWN > LONG_TASK_MS).length,
    }
  }

  /**
   * Resolves when for a while nothing was fetched and no script ran. Asks the browser, so that nothing runs in the page.
   *
   * @throws {Error} that does not come to pass
   */
  async untilQuiet(): Promise<void> {
    const end = performance.now() + LONGEST_WAIT_MS
    let quietSince = performance.now()
    let [ran, fetched] = [await this.#scriptMs(), this.#sent.length]
    while (performance.now() - quietSince < QUIET_MS) {
      if (performance.now() > end) throw new Error('The page does not come to rest.')
      await new Promise((wake) => setTimeout(wake, POLL_MS))
      const [ranNow, fetchedNow] = [await this.#scriptMs(), this.#sent.length]
      if (ranNow - ran > BUSY_MS || fetchedNow > fetched) quietSince = performance.now()
      ;[ran, fetched] = [ranNow, fetchedNow]
    }
  }

  async #scriptMs(): Promise<number> {
    return (await metric(this.#session, 'ScriptDuration')) * 1_000
  }
}

/** One of the figures that Chromium keeps of a page. */
export async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find((each) => each.name === name)!.value
}

/** What is used of Chromium's trace; `tdur` is processor time in microseconds. */
type Trace = { traceEvents: { name: string; pid: number; tid: number; tdur?: number; args: { name?: string } }[] }

/** Milliseconds of processor time of every task that the main thread of a page has run. */
function mainThreadTasks(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as Trace
  const threads = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
  const isMain = new Set(threads.map(({ pid, tid }) => `${pid} ${tid}`))
  return traceEvents.flatMap(({ name, pid, tid, tdur = 0 }) => {
    return name === 'ThreadControllerImpl::RunTask' && isMain.has(`${pid} ${tid}`) ? [tdur / 1_000] : []
  })
}
