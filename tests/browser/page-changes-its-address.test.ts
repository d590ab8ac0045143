import { expect } from 'vitest'
import { openHostPage } from './pages/host-page.ts'
import { test } from './support/people.ts'

const BILLING = 'Change how you pay'
const PEOPLE = 'Invite people to your workspace'
const WITHOUT_NAVIGATION = `<script>Object.defineProperty(window, 'navigation', { value: undefined })</script>`

test('while home is shown its suggestions follow the page from route to route', async ({ visitor }) => {
  const { page, widget } = await visitor('about:blank')
  await openHostPage(page)
  await widget.open()
  const suggested = () => widget.titles(widget.list('For this page'))
  const goTo = (path: string) => page.evaluate((to) => history.pushState(null, '', to), path)
  await goTo('/billing/cards')
  await expect.poll(suggested).toContain(BILLING)
  await page.evaluate(() => history.replaceState(null, '', '/people'))
  await expect.poll(suggested).toContain(PEOPLE)
  await goTo('/billing')
  await expect.poll(suggested).toContain(BILLING)
  await page.goBack()
  await expect.poll(suggested).toContain(PEOPLE)
  await goTo('/nothing/is/written/for/this')
  await widget.list('For this page').waitFor({ state: 'hidden' })
  const ownWays = await page.evaluate(() =>
    ['pushState', 'replaceState'].map((way) => String(Reflect.get(history, way))),
  )
  for (const way of ownWays) expect(way).toContain('[native code]')
})

test('a list that another address leaves as it is is told of once', async ({ visitor }) => {
  const { page, widget } = await visitor('about:blank')
  await openHostPage(page)
  await page.evaluate(() => history.pushState(null, '', '/billing'))
  await page.evaluate(() => {
    const told: string[][] = []
    Object.assign(window, { told })
    addEventListener('firstline:suggestion-shown', (event) => {
      told.push((event as CustomEvent<{ slugs: string[] }>).detail.slugs)
    })
  })
  await widget.open()
  await widget.list('For this page').waitFor()
  await page.evaluate(() => (location.hash = 'cards'))
  await page.evaluate(() => history.pushState(null, '', '/people'))
  await expect.poll(() => widget.titles(widget.list('For this page'))).toContain(PEOPLE)
  const told = await page.evaluate(() => (window as unknown as { told: string[][] }).told)
  expect(told.map((slugs) => slugs.includes('invite-people'))).toEqual([false, true])
})

test.for([
  ['with', ''],
  ['without', WITHOUT_NAVIGATION],
] as const)(
  'a route that changed while the panel was closed counts at the next opening, %s the Navigation API',
  async ([, head], { visitor }) => {
    const { page, widget } = await visitor('about:blank')
    await openHostPage(page, { head })
    await widget.open()
    await widget.close.click()
    await page.evaluate(() => history.pushState(null, '', '/billing'))
    await widget.open()
    await expect.poll(() => widget.titles(widget.list('For this page'))).toContain(BILLING)
  },
)

test('without the Navigation API suggestions follow steps back and fragments', async ({ visitor }) => {
  const { page, widget } = await visitor('about:blank')
  await openHostPage(page, { head: WITHOUT_NAVIGATION })
  await page.evaluate(() => history.pushState(null, '', '/billing'))
  await page.evaluate(() => history.pushState(null, '', '/people'))
  await widget.open()
  await expect.poll(() => widget.titles(widget.list('For this page'))).toContain(PEOPLE)
  await page.goBack()
  await expect.poll(() => widget.titles(widget.list('For this page'))).toContain(BILLING)
})
