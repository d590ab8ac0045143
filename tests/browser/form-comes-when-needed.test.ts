import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { findBarriers } from './support/axe.ts'
import { takeScreenshot } from './support/browser.ts'
import { test } from './support/people.ts'

/** The file that holds the form, the requests and what delivers them. */
const DESK = '**/widget/desk.*.js'

function watchDesk(page: Page): () => number {
  let fetched = 0
  page.on('request', (request) => void (fetched += /\/widget\/desk\./.test(request.url()) ? 1 : 0))
  return () => fetched
}

test('who searches, reads and is helped fetches no form; pointing at “Contact us” does', async ({ visitor }) => {
  const { page, widget } = await visitor()
  const timesFetched = watchDesk(page)
  await widget.open()
  await widget.ask('forgot my password')
  await widget.results.getByRole('link').first().click()
  await widget.button('Yes').click()
  await page.waitForLoadState('networkidle')
  expect(timesFetched()).toBe(0)
  await Promise.all([page.waitForResponse(DESK), widget.contact.hover()])
  await widget.contact.click()
  await widget.form.send.waitFor()
  expect(timesFetched()).toBe(1)
})

test.for([
  ['is not helped by an article', 'No'],
  ['finds nothing', 'xyzzy plugh'],
])('for who %s the form is fetched before they ask for it', async ([, what], { visitor }) => {
  const { page, widget } = await visitor()
  await widget.open()
  const arrives = page.waitForResponse(DESK)
  if (what === 'No') {
    await widget.ask('forgot my password')
    await widget.results.getByRole('link').first().click()
    await widget.button('No').click()
  } else {
    await widget.ask(what!)
  }
  expect((await arrives).status()).toBe(200)
})

test('a draft that was begun before the page was reloaded brings its form along', async ({ visitor }) => {
  const { page, widget } = await visitor()
  await widget.open()
  await widget.contact.click()
  await widget.form.message.fill('I was about to say')
  await page.reload()
  await Promise.all([page.waitForResponse(DESK), widget.open()])
  await widget.contact.click()
  expect(await widget.form.message.inputValue()).toBe('I was about to say')
})

test('a connection that is lost before the form is here is told, the question is kept, and it comes by itself', async ({
  visitor,
}) => {
  const { page, widget, complaints } = await visitor()
  await widget.open()
  await widget.ask('projector is dark')
  await page.route(DESK, (route) => route.abort())
  await widget.contact.click()
  await widget.panel.getByText('The form cannot be fetched').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takeScreenshot(page, 'form-not-here')
  await widget.button('Try again').click()
  await widget.panel.getByText('The form cannot be fetched').waitFor()

  await page.unroute(DESK)
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await widget.form.send.waitFor()
  expect(await widget.form.subject.inputValue()).toBe('projector is dark')
  expect(complaints.splice(0).filter((complaint) => !complaint.includes('net::ERR_FAILED'))).toEqual([])
})
