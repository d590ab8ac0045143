import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
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
