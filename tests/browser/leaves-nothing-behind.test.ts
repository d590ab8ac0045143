import { expect } from 'vitest'
import type { FirstlineApi } from '../../widget/src/api/firstline-api.ts'
import { EMBED, openHostPage } from './pages/host-page.ts'
import { ENGLISH, WidgetPage } from './pages/widget-page.ts'
import { hold } from './support/hold.ts'
import { test } from './support/people.ts'
import { freshEmail } from './support/requests.ts'
import { watchTraces, type Traces } from './support/traces.ts'

declare const Firstline: FirstlineApi

/** The file of the panel. */
const PANEL = '**/widget/panel.*.js'
/** The file of what draws articles, and their styles. */
const ARTICLES = '**/widget/articles.*.js'

const NOTHING: Traces = { listeners: [], observers: [], timers: [], channels: [], sheets: 0, widgets: 0 }

test.for([
  ['destroy()', () => Firstline.destroy()],
  ['being taken out of the page', () => document.querySelector('firstline-widget')!.remove()],
] as const)('after %s nothing of a widget that was used is left', async ([, end], { visitor }) => {
  const { page, widget } = await visitor('about:blank')
  const traces = await watchTraces(page)
  await openHostPage(page, { body: '<h1>Shop</h1><input>' })
  await widget.launcher.waitFor()
  const globals = await page.evaluate(() => Object.keys(window))

  await widget.open()
  await widget.ask('invoice')
  await widget.results.getByRole('link').first().click()
  await widget.button('No').click()
  await widget.contact.click()
  await widget.form.deliver({ email: freshEmail('traces'), body: 'What stays of it?' })
  await widget.close.click()
  expect((await traces()).listeners.length).toBeGreaterThan(0)

  await page.evaluate(end)
  await expect.poll(traces).toEqual(NOTHING)
  expect(await page.evaluate(() => Object.keys(window))).toEqual(globals)
})

test('a widget that is removed while its panel is on its way leaves nothing, and the page hears of no error', async ({
  visitor,
}) => {
  const { page, widget } = await visitor('about:blank')
  const traces = await watchTraces(page)
  await openHostPage(page)
  const release = await hold(page, PANEL)
  await Promise.all([page.waitForRequest(PANEL), widget.launcher.hover()])
  await page.evaluate(() => document.querySelector('firstline-widget')!.remove())
  const arrived = page.waitForResponse(PANEL)
  release()
  await (await arrived).finished()
  await expect.poll(traces).toEqual(NOTHING)
})

test('what draws articles adds no styles to a widget that was removed while it was on its way', async ({ visitor }) => {
  const { page, widget } = await visitor('about:blank')
  await openHostPage(page)
  const release = await hold(page, ARTICLES)
  await widget.open()
  await widget.ask('invoice')
  const asked = page.waitForRequest(ARTICLES)
  await widget.results.getByRole('link').first().click()
  const address = (await asked).url()
  const element = await page.locator('firstline-widget').elementHandle()
  const countSheets = () => element.evaluate(({ shadowRoot }) => shadowRoot!.adoptedStyleSheets.length)
  await page.evaluate(() => Firstline.destroy())
  await expect.poll(countSheets).toBe(1)
  release()
  // Written out, as an import in a function would be the test runner's.
  await page.evaluate(`import(${JSON.stringify(address)})`)
  expect(await countSheets()).toBe(1)
})

test('after destroy(), init() puts the widget back', async ({ visitor }) => {
  const { page, widget } = await visitor('about:blank')
  await openHostPage(page)
  await widget.open()
  await page.evaluate(() => Firstline.destroy())
  await widget.launcher.waitFor({ state: 'detached' })
  await page.evaluate(() => Firstline.init({ position: 'start' }))
  await widget.open()
  await widget.ask('invoice')
  await widget.results.waitFor()
  expect(await page.locator('firstline-widget').count()).toBe(1)
})

test.for([
  ['in its corner', 'dialog', {}],
  ['as a part of the page', 'region', { inline: true }],
] as const)(
  'a widget %s that is destroyed and put back while its panel is on its way has one, which knows all that was said',
  async ([, role, options], { visit }) => {
    const { page } = await visit('about:blank')
    await openHostPage(page)
    const widget = new WidgetPage(page, ENGLISH, role)
    await page.locator('firstline-widget').waitFor({ state: 'attached' })
    const release = await hold(page, PANEL)
    const asked = page.waitForRequest(PANEL)
    await page.evaluate((options) => {
      void Firstline.init(options)
      void Firstline.open()
      void Firstline.prefill({ subject: 'Where is my parcel?' })
      void Firstline.destroy()
      void Firstline.init({ ...options, texts: { greeting: 'Ahoy' } })
    }, options)
    await asked
    release()
    await widget.panel.getByText('Ahoy').waitFor()
    await widget.call('open', 'ask')
    expect(await widget.form.subject.inputValue()).toBe('Where is my parcel?')
    expect(await page.evaluate(() => Firstline.state)).toBe('ask')
    expect(await widget.panel.count()).toBe(1)
  },
)

test('an element that is moved keeps its panel as it was', async ({ visitor }) => {
  const { page, widget } = await visitor('about:blank')
  await openHostPage(page, { body: '<h1>Shop</h1><footer></footer>' })
  await widget.open()
  await widget.ask('invoice')
  await widget.results.waitFor()
  await page.evaluate(() => document.querySelector('footer')!.append(document.querySelector('firstline-widget')!))
  await widget.results.waitFor()
  expect(await widget.searchField.inputValue()).toBe('invoice')
  await widget.results.getByRole('link').first().click()
  await widget.button('Yes').waitFor()
})

test('a script that a page includes twice is one widget', async ({ visitor }) => {
  const { page, widget } = await visitor('about:blank')
  await openHostPage(page, { embed: EMBED() + EMBED().replace('firstline.js', 'firstline.js?again') })
  await widget.open()
  await page.waitForLoadState('networkidle')
  expect(await page.locator('firstline-widget').count()).toBe(1)
})

test('several widgets on a page have their own options, and each its own panel', async ({ visitor }) => {
  const { page, complaints } = await visitor('about:blank')
  const traces = await watchTraces(page)
  await openHostPage(page, {
    body: `<firstline-widget locale="nl" mode="articles-only"></firstline-widget>
      <firstline-widget locale="de" theme="dark" position="start" z-index="7"></firstline-widget>
      <button data-firstline-open>Ask</button>`,
  })
  const dutch = page.getByRole('dialog', { name: 'Hulp' })
  const german = page.getByRole('dialog', { name: 'Hilfe' })
  await page.getByRole('button', { name: 'Hilfe' }).click()
  await german.getByRole('button', { name: 'Schließen' }).waitFor()
  await page.getByRole('button', { name: 'Ask' }).click()
  await dutch.getByRole('button', { name: 'Sluiten' }).waitFor()
  expect(await german.isVisible()).toBe(true)
  expect(await german.getByRole('button', { name: 'Kontakt' }).count()).toBe(1)
  expect(await dutch.getByRole('button', { name: 'Contact opnemen' }).count()).toBe(0)
  expect(await page.evaluate(() => Firstline.state)).toBe('home')

  await page.evaluate(() => Firstline.destroy())
  await german.getByRole('combobox').or(german.getByRole('searchbox')).first().fill('Rechnung')
  await german.getByRole('list').getByRole('link').first().waitFor()
  await page.evaluate(() => document.querySelector('firstline-widget')!.remove())
  await expect.poll(traces).toEqual(NOTHING)
  expect(complaints).toEqual([])
})
