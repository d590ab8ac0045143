import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { test } from './support/people.ts'

/** The batches of events that leave the page, as they are sent. */
function watchEvents(page: Page) {
  const sent: Record<string, unknown>[] = []
  page.on('request', (request) => {
    if (!request.url().includes('/api/v1/events')) return
    sent.push(...(JSON.parse(request.postData()!) as { events: Record<string, unknown>[] }).events)
  })
  return sent
}

test('what a visitor does is counted, and the server takes it', async ({ visitor }) => {
  const { page, widget } = await visitor()
  const sent = watchEvents(page)
  const answered = page.waitForResponse((response) => response.url().includes('/api/v1/events'))
  await widget.open()
  await widget.ask('invoice')
  await widget.results.waitFor()
  await expect.poll(() => sent.map(({ type }) => type)).toContain('search')
  expect(sent.find(({ type }) => type === 'search')).toMatchObject({ query: 'invoice', locale: 'en' })
  expect((await answered).status()).toBe(202)
})

test('what happened last goes out when the page is left', async ({ visitor }) => {
  const { page, widget } = await visitor()
  const sent = watchEvents(page)
  await widget.open()
  await widget.contact.click()
  await widget.form.email.waitFor()
  await leave(page)
  await expect.poll(() => sent.map(({ type }) => type)).toContain('ticket-start')
})

test('nothing is counted where the page says so', async ({ visitor }) => {
  const { page, widget } = await visitor()
  const sent = watchEvents(page)
  await page.locator('firstline-widget').evaluate((element) => element.setAttribute('events', 'off'))
  await widget.open()
  await widget.contact.click()
  await widget.form.email.waitFor()
  await leave(page)
  await page.waitForLoadState('networkidle')
  expect(sent).toEqual([])
})

/** What a page hears when its visitor goes elsewhere; what a page that is really gone sends, no test can see. */
async function leave(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')))
}
