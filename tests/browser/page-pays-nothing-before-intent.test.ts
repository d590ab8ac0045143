import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { EMBED, openHostPage } from './pages/host-page.ts'
import { test } from './support/people.ts'

test('a first visit asks for nothing but the script and writes nothing down', async ({ visitor }) => {
  const { page, widget } = await visitor('about:blank')
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`${inject('origin')}/`)
  await widget.launcher.waitFor()
  await page.waitForLoadState('networkidle')
  await untilIdle(page)

  expect(asked.toSorted()).toEqual(['/', '/demo.css', '/firstline.js'])
  expect(await page.context().cookies()).toEqual([])
  expect(await keptByPage(page)).toEqual({ local: 0, session: 0, databases: [] })
})

test('opening and closing the panel writes nothing down either', async ({ visitor }) => {
  const { page, widget } = await visitor()
  await widget.open()
  await widget.list('For this page').waitFor()
  await widget.close.click()
  await untilIdle(page)

  expect(await page.context().cookies()).toEqual([])
  expect(await keptByPage(page)).toEqual({ local: 0, session: 0, databases: [] })
})

test('on a slow device it adds one request, no long task and no shift to the page', async ({ visitor }) => {
  const { page, widget } = await visitor('about:blank')
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const without = await leastCostOf(page, '')
  const withScript = await leastCostOf(page, EMBED())
  await widget.launcher.waitFor()

  expect(withScript.requests).toEqual([...without.requests, '/firstline.js'])
  expect(withScript.longTasks).toBeLessThanOrEqual(without.longTasks)
  expect([without.shifts, withScript.shifts]).toEqual([0, 0])
})

test('where what comes is no panel, a click opens the help centre', async ({ visitor }) => {
  const { page, widget } = await visitor('about:blank')
  const headers = { 'access-control-allow-origin': '*' }
  await page.route('**/widget/panel.*', (route) => route.fulfill({ headers, contentType: 'text/javascript', body: '' }))
  await openHostPage(page)
  const opened = page.waitForEvent('popup')
  await widget.launcher.click()
  expect((await opened).url()).toContain(`${inject('origin')}/help/`)
})

/** The least of several visits: whatever else the machine does makes tasks longer, and none shorter. */
async function leastCostOf(page: Page, embed: string) {
  const visits = []
  for (let visit = 0; visit < 5; visit += 1) visits.push(await costOf(page, embed))
  const { requests } = visits[0]!
  const longTasks = Math.min(...visits.map((visit) => visit.longTasks))
  return { requests, longTasks, shifts: Math.max(...visits.map(({ shifts }) => shifts)) }
}

/** Opens a page with the script, or whatever else is there to embed, and tells what that asked for and held up. */
async function costOf(page: Page, embed: string) {
  const requests: string[] = []
  const note = (request: { url(): string }) => {
    const { pathname } = new URL(request.url())
    if (pathname !== '/' && pathname !== '/favicon.ico') requests.push(pathname)
  }
  page.on('request', note)
  await openHostPage(page, { embed })
  await page.waitForLoadState('networkidle')
  await untilIdle(page)
  page.off('request', note)
  const seen = await page.evaluate(async () => {
    const observe = (type: string) =>
      new Promise<PerformanceEntryList>((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries()))
        observer.observe({ type, buffered: true })
        // Nothing is told where there was nothing.
        setTimeout(() => resolve(observer.takeRecords()), 200)
      })
    return { longTasks: (await observe('longtask')).length, shifts: (await observe('layout-shift')).length }
  })
  return { requests, ...seen }
}

/** Resolves when the page has had nothing to do twice in a row. */
async function untilIdle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // Headless Chromium may never call back by itself after a dialog was closed.
    const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 }))
    for (let turn = 0; turn < 2; turn += 1) await idle()
  })
}

function keptByPage(page: Page) {
  return page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }))
}
