import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { openHostPage } from './pages/host-page.ts'
import { ENGLISH, WidgetPage } from './pages/widget-page.ts'
import { findBarriers } from './support/axe.ts'
import { takeScreenshot } from './support/browser.ts'
import { test } from './support/people.ts'

test('an inline panel is a region of the page, without launcher or Close, and leaves focus and page alone', async ({
  visit,
}) => {
  const { page } = await visit('about:blank')
  await openHostPage(page, { body: `<h1>Shop</h1>${TALL}<main>${INLINE}</main>${TALL}` })
  const widget = inlineOn(page)
  await widget.list('Often asked').waitFor()
  await page.evaluate(() => (window as unknown as Host).Firstline.article('new-phone-sign-in'))
  await widget.heading('Sign in after getting a new phone').waitFor()
  expect(await page.evaluate(() => [scrollY, document.activeElement?.localName])).toEqual([0, 'body'])
  expect(await widget.close.count()).toBe(0)
  expect(await widget.launcher.count()).toBe(0)
  expect(await page.evaluate(() => (window as unknown as Host).Firstline.state)).toBe('article')
  await page.evaluate(() => (window as unknown as Host).Firstline.close())
  expect(await widget.panel.isVisible()).toBe(true)
})

test('once it is used the focus follows, and Escape goes back as far as the first view', async ({ visit }) => {
  const { page } = await visit('about:blank')
  await openHostPage(page, { body: `<main><h1>Shop</h1>${INLINE}</main>` })
  const widget = inlineOn(page)
  await widget.ask('i cant log in after changing my fone')
  await widget.read('Sign in after getting a new phone')
  await expect.poll(() => focusedText(page)).toBe('Sign in after getting a new phone')
  await page.keyboard.press('Escape')
  await widget.results.waitFor()
  await page.keyboard.press('Escape')
  await widget.list('Often asked').waitFor()
  await page.evaluate(() => {
    document.addEventListener('keydown', ({ key, defaultPrevented }) => {
      document.title = `${key}${defaultPrevented ? ', used' : ''}`
    })
  })
  await page.keyboard.press('Escape')
  // The key that the panel has no use for is the page's.
  await expect.poll(() => page.title()).toBe('Escape')
  expect(await widget.panel.isVisible()).toBe(true)
})

test('what the page’s visitor is busy with keeps the focus while the panel shows something else', async ({ visit }) => {
  const { page } = await visit('about:blank')
  await openHostPage(page, { body: `<main><h1>Shop</h1><label>Order <input></label>${INLINE}</main>` })
  const widget = inlineOn(page)
  await widget.searchField.click()
  const order = page.getByRole('textbox', { name: 'Order' })
  await order.click()
  await page.evaluate(() => (window as unknown as Host).Firstline.search('invoice'))
  await widget.results.waitFor()
  expect(await order.evaluate((field) => field === document.activeElement)).toBe(true)
})

test('several inline panels and a floating one are each their own', async ({ visit }) => {
  const { page, complaints } = await visit('about:blank')
  const body = `<main><h1>Shop</h1>
    <firstline-widget id="form" inline mode="form-only" aria-label="Write"></firstline-widget>
    <firstline-widget id="read" inline mode="articles-only" aria-label="Read"></firstline-widget></main>
    <firstline-widget aria-label="Corner"></firstline-widget>`
  await openHostPage(page, { body })
  const [form, read] = ['Write', 'Read'].map((name) => page.getByRole('region', { name, exact: true }))
  await form!.getByRole('button', { name: 'Send' }).waitFor()
  await read!.getByRole('searchbox').fill('invoice')
  await read!.getByRole('list', { name: 'Search results' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('read')
  expect(await read!.getByRole('button', { name: 'Contact us' }).count()).toBe(0)
  const floating = new WidgetPage(page)
  await floating.launcher.click()
  await floating.searchField.waitFor()
  expect(await floating.titles(floating.results)).toEqual([])
  await floating.close.click()
  expect(complaints).toEqual([])
})

test('one of the page’s triggers leads to it: into sight, and with the focus', async ({ visit }) => {
  const { page } = await visit('about:blank')
  // As React writes an attribute that has no value.
  const body = `<h1>Shop</h1><button data-firstline-open="true">Get help</button>${TALL}<main>${INLINE}</main>`
  await openHostPage(page, { body })
  const widget = inlineOn(page)
  await widget.list('Often asked').waitFor()
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.getByRole('button', { name: 'Get help' }).click()
  await expect
    .poll(() => page.evaluate(() => [scrollY > 0, document.activeElement?.localName]))
    .toEqual([true, 'firstline-widget'])
})

test('the attribute may come and go', async ({ visit }) => {
  const { page } = await visit('about:blank')
  await openHostPage(page, { body: `<main><h1>Shop</h1><firstline-widget></firstline-widget></main>` })
  const floating = new WidgetPage(page)
  const inline = inlineOn(page)
  const setInline = (isInline: boolean) =>
    page.locator('firstline-widget').evaluate((element, on) => void element.toggleAttribute('inline', on), isInline)
  await floating.open()
  await floating.searchField.fill('invoice')
  await setInline(true)
  await inline.results.waitFor()
  await inline.results.getByRole('link').first().click()
  await inline.button('Yes').waitFor()
  await setInline(false)
  await floating.launcher.waitFor()
  expect(await inline.panel.count()).toBe(0)
  expect(await floating.panel.isVisible()).toBe(false)
  await floating.launcher.click()
  await floating.button('Yes').waitFor()
  await floating.close.click()
  expect(await page.evaluate(() => (window as unknown as Host).Firstline.state)).toBe('closed')
})

test.for([
  ['en', 1280],
  ['ar', 1280],
  ['en', 320],
  ['ar', 320],
] as const)(
  'axe finds nothing in an inline panel, and nothing is cut: %s, %i px',
  async ([language, width], { visit }) => {
    const { page } = await visit('about:blank', { viewport: { width, height: 800 }, reducedMotion: 'reduce' })
    const direction = language === 'ar' ? 'rtl' : 'ltr'
    await openHostPage(page, {
      head: `<meta name="viewport" content="width=device-width"><style>:root { color-scheme: light dark } body { margin: 20px }</style>`,
      body: `<main lang="${language}" dir="${direction}"><h1>Shop</h1>${INLINE}<p>Below it</p></main>`,
    })
    const panel = page.locator('firstline-widget').getByRole('region')
    await panel.getByRole('list').nth(1).waitFor()
    await expectNoBarrier(page, `inline-home-${language}-${width}`)
    await panel.getByRole('searchbox').fill('vpn')
    await panel.getByRole('link').first().click()
    await panel.getByRole('article').waitFor()
    await expectNoBarrier(page, `inline-article-${language}-${width}`)
    await panel.locator('footer').getByRole('button').click()
    await panel.getByRole('textbox').first().waitFor()
    await expectNoBarrier(page, `inline-ask-${language}-${width}`)
    const { x, width: drawn } = (await panel.boundingBox())!
    expect([x, drawn]).toEqual([20, Math.max(280, width - 40)])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  },
)

const INLINE = '<firstline-widget inline></firstline-widget>'
const TALL = '<div style="height: 2000px"></div>'

type Host = {
  Firstline: Record<'article' | 'search', (words: string) => Promise<void>> & {
    close: () => Promise<void>
    state: string
  }
}

function inlineOn(page: Page): WidgetPage {
  return new WidgetPage(page, ENGLISH, 'region')
}

function focusedText(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent)
}

async function expectNoBarrier(page: Page, state: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await findBarriers(page), `${state}, ${colorScheme}`).toEqual([])
    await takeScreenshot(page, `${state}-${colorScheme}`)
  }
}
