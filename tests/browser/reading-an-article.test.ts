import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { watchShifts } from './support/layout-shifts.ts'
import { hold } from './support/hold.ts'
import { test } from './support/people.ts'

const QUESTION = 'i cant log in after changing my fone'
const ANSWER = 'Sign in after getting a new phone'

test('Back returns to the same results at the same place', async ({ visitor }) => {
  const { widget } = await visitor(undefined, { viewport: { width: 1280, height: 480 } })
  await widget.open()
  await widget.ask('password')
  await widget.results.waitFor()
  const before = await widget.titles()
  const last = widget.results.getByRole('link').last()
  await last.scrollIntoViewIfNeeded()
  const place = await last.boundingBox()

  await last.click()
  await widget.heading(before.at(-1)!).waitFor()
  await widget.back.click()

  await widget.results.waitFor()
  expect(await widget.titles()).toEqual(before)
  expect(await widget.searchField.inputValue()).toBe('password')
  await expect.poll(async () => (await last.boundingBox())?.y).toBe(place!.y)
  expect(await last.evaluate((link) => link.matches(':focus'))).toBe(true)
})

test('links between articles open in the panel, and Back leads along the same way', async ({ visitor }) => {
  const { page, widget } = await visitor()
  await widget.open()
  await widget.ask(QUESTION)
  await widget.read(ANSWER)
  await widget.panel.getByRole('article').getByRole('link', { name: 'Backup codes' }).first().click()
  await widget.heading('Backup codes').waitFor()
  await widget.back.click()
  await widget.heading(ANSWER).waitFor()
  expect(page.context().pages()).toHaveLength(1)
  expect(page.url()).toBe(`${inject('origin')}/`)
})

test('a page may open an article at one of its sections, and the help centre opens there too', async ({ visitor }) => {
  const { widget } = await visitor()
  await widget.call('article', 'install-software#what-needs-approval')
  const heading = widget.heading('What needs approval')
  await heading.waitFor()
  await expect.poll(() => heading.evaluate((element) => element.matches(':focus'))).toBe(true)
  expect(await widget.link('Open in the help centre').getAttribute('href')).toBe(
    `${inject('origin')}/help/en/install-software#what-needs-approval`,
  )

  // The same article again, from its top.
  await widget.call('article', 'install-software')
  const title = widget.panel.getByRole('heading', { level: 2 })
  await expect.poll(async () => (await title.boundingBox())!.y).toBeGreaterThan(0)
  await expect.poll(() => title.evaluate((element) => element.matches(':focus'))).toBe(true)
})

test('an article opens at its section by its old name too, and is called by its new one', async ({ visitor }) => {
  const { widget } = await visitor()
  await widget.call('article', 'forgot-password#after-the-reset')
  const heading = widget.heading('After the reset')
  await expect.poll(() => heading.evaluate((element) => element.matches(':focus'))).toBe(true)
  expect(await widget.link('Open in the help centre').getAttribute('href')).toBe(
    `${inject('origin')}/help/en/reset-a-forgotten-password#after-the-reset`,
  )
})

test('a section that a page asks for before the script has arrived opens when it comes', async ({ visitor }) => {
  const { page, widget } = await visitor('about:blank')
  const bringScript = await hold(page, '**/firstline.js')
  await page.goto(inject('otherOriginUrl'), { waitUntil: 'commit' })
  await page.waitForFunction(() => 'Firstline' in window)
  const opened = widget.call('article', 'install-software#what-needs-approval')
  expect(await page.locator('firstline-widget').count()).toBe(0)
  bringScript()
  await opened
  const heading = widget.heading('What needs approval')
  await expect.poll(() => heading.evaluate((element) => element.matches(':focus'))).toBe(true)
})

test('Back to a section leads to where it was left, not to its beginning', async ({ visitor }) => {
  const { widget } = await visitor()
  await widget.call('article', 'install-software#what-needs-approval')
  const heading = widget.heading('What needs approval')
  await heading.waitFor()
  const first = (await heading.boundingBox())!.y
  await widget.panel.getByText('Did this solve it?').scrollIntoViewIfNeeded()
  const left = (await heading.boundingBox())!.y
  expect(left).not.toBe(first)
  await widget.call('article', 'connect-to-vpn')
  await widget.heading('Connect to the VPN').waitFor()
  await widget.back.click()
  await expect.poll(async () => (await heading.boundingBox())?.y).toBe(left)
})

test.for([
  ['late', 'mailbox-full', []],
  ['never', 'reset-a-forgotten-password', [expect.stringContaining('/images/')]],
] as const)('an image that comes %s moves nothing', async ([when, slug, said], { visitor }) => {
  const { page, widget, complaints } = await visitor()
  const shifts = await watchShifts(page)
  const release = await hold(page, '**/images/**', (route) => (when === 'late' ? route.continue() : route.abort()))
  await widget.call('article', slug)
  const image = widget.panel.getByRole('img')
  await image.scrollIntoViewIfNeeded()
  const room = await image.boundingBox()
  await shifts.forget()
  release()
  await expect.poll(() => image.evaluate((shown) => (shown as HTMLImageElement).complete)).toBe(true)
  expect(await image.boundingBox()).toEqual(room)
  expect(await shifts.seen()).toEqual([])
  expect(complaints.splice(0)).toEqual(said)
})

test('an image that is drawn smaller than it is opens in a tab of its own', async ({ visitor }) => {
  const { page, widget } = await visitor()
  await widget.call('article', 'mailbox-full')
  const image = widget.panel.getByRole('img')
  const tab = page.context().waitForEvent('page')
  await image.click()
  expect((await tab).url()).toContain('/images/mailbox-limits')
})

test('the wide view keeps what is read where it is, and is remembered from article to article', async ({ visitor }) => {
  const { page, widget } = await visitor()
  await widget.call('article', 'connect-to-vpn')
  const paragraph = widget.panel.getByText('The VPN stays connected')
  await paragraph.evaluate((element) => element.scrollIntoView())
  const depth = async () => (await paragraph.boundingBox())!.y - (await header(page).boundingBox())!.y
  const before = await depth()
  const narrow = (await widget.panel.boundingBox())!.width
  const wide = widget.button('Wide view')
  await wide.click()
  expect(await wide.getAttribute('aria-pressed')).toBe('true')
  expect((await widget.panel.boundingBox())!.width).toBeGreaterThan(narrow * 1.5)
  expect(Math.abs((await depth()) - before)).toBeLessThan(2)

  await widget.call('article', 'mailbox-full')
  await widget.heading('Your mailbox is full').waitFor()
  expect((await widget.panel.boundingBox())!.width).toBeGreaterThan(narrow * 1.5)
  await page.reload()
  await widget.call('article', 'mailbox-full')
  await widget.heading('Your mailbox is full').waitFor()
  expect((await widget.panel.boundingBox())!.width).toBe(narrow)
})

test('a phone offers no wide view', async ({ visitor }) => {
  const { widget } = await visitor(undefined, { viewport: { width: 639, height: 800 } })
  await widget.call('article', 'connect-to-vpn')
  await widget.heading('Connect to the VPN').waitFor()
  expect(await widget.button('Wide view').isVisible()).toBe(false)
})

test('what is wider than the panel takes the focus, so that the keyboard can scroll it', async ({ visitor }) => {
  const { page, widget } = await visitor()
  const cell = (text: string) => [[text]]
  const table = { type: 'table', align: [null], head: cell('Head'), rows: [cell('Cell')] }
  const body = [
    table,
    { ...table, rows: [cell('Unbreakable'.repeat(20))] },
    { type: 'code-block', language: '', text: 'short' },
    { type: 'code-block', language: '', text: 'long '.repeat(200) },
  ]
  await page.route('**/articles/connect-to-vpn.*.json', async (route) => {
    const article = (await (await route.fetch()).json()) as object
    await route.fulfill({ json: { ...article, body } })
  })
  await widget.call('article', 'connect-to-vpn')
  const boxes = widget.panel.locator('.prose > *')
  const takeFocus = () => boxes.evaluateAll((all) => all.map((box) => (box as HTMLElement).tabIndex === 0))
  await expect.poll(takeFocus).toEqual([false, true, false, true])
  expect(await widget.panel.locator('.body').evaluate((pane) => pane.scrollWidth - pane.clientWidth)).toBe(0)
})

function header(page: Page) {
  return page.getByRole('dialog').locator('header')
}
