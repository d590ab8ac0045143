import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { WidgetPage, type WidgetNames } from './pages/widget-page.ts'
import { test } from './support/people.ts'
import { sendRequest } from './support/requests.ts'

const DUTCH: WidgetNames = {
  help: 'Hulp',
  search: 'Zoek hulp',
  results: 'Zoekresultaten',
  back: 'Terug',
  close: 'Sluiten',
  contact: 'Contact opnemen',
}

const POLISH: WidgetNames = {
  help: 'Pomoc',
  search: 'Szukaj pomocy',
  results: 'Wyniki wyszukiwania',
  back: 'Wstecz',
  close: 'Zamknij',
  contact: 'Napisz do nas',
}

test('on a Dutch page panel and articles are Dutch', async ({ visitor }) => {
  const widget = await openDemoIn('nl', DUTCH, (await visitor('about:blank')).page)
  await widget.open()
  await widget.ask('nieuwe telefoon en nu kan ik niet inloggen')
  await widget.read('Inloggen met een nieuwe telefoon')
  await widget.panel.getByText('Is het hiermee opgelost?').waitFor()
  expect(await widget.language()).toBe('nl')
  expect(await noticeOfAnotherLanguage(widget)).toBe(0)
})

test('on a Polish page panel and articles are Polish', async ({ visitor }) => {
  const widget = await openDemoIn('pl', POLISH, (await visitor('about:blank')).page)
  await widget.open()
  await widget.ask('nowy telefon nie moge sie zalogowac')
  await expect.poll(() => widget.titles()).not.toEqual([])
  await widget.results.getByRole('link').first().click()
  await widget.back.waitFor()
  expect(await widget.language()).toBe('pl')
  expect(await noticeOfAnotherLanguage(widget)).toBe(0)
})

test('an article that is missing in Dutch shows in English, and says so', async ({ visitor }) => {
  const widget = await openDemoIn('nl', DUTCH, (await visitor('about:blank')).page)
  await widget.open()
  await widget.ask('wrong amount on my invoice')
  await widget.read('Invoices and receipts')
  await widget.panel.getByText('Dit artikel is er alleen in het Engels.').waitFor()
  expect(await widget.heading('Invoices and receipts').getAttribute('lang')).toBe('en')
})

test('a regional tag gets its language', async ({ visitor }) => {
  const widget = await openDemoIn('nl-BE', DUTCH, (await visitor('about:blank')).page)
  await widget.open()
  await widget.heading('Waar heb je hulp bij nodig?').waitFor()
})

test('a page in a language that nobody wrote for gets the default', async ({ visitor }) => {
  const { page } = await visitor('about:blank')
  const widget = new WidgetPage(page)
  await serveDemoIn('ja', page)
  await page.goto(`${inject('origin')}/`)
  await widget.open()
  await widget.ask('i cant log in after changing my fone')
  await widget.read('Sign in after getting a new phone')
  expect(await widget.language()).toBe('en')
})

test('the panel changes its language with the option, while it is open', async ({ visitor }) => {
  const { page, widget } = await visitor()
  await widget.open()
  await widget.call('setLocale', 'nl')
  await new WidgetPage(page, DUTCH).searchField.waitFor()
})

test.for([
  ['de', 'Hilfe', 'Wobei brauchen Sie Hilfe?', 'ltr'],
  ['fr', 'Aide', 'Comment pouvons-nous vous aider\u202f?', 'ltr'],
  ['es-MX', 'Ayuda', '¿En qué podemos ayudarte?', 'ltr'],
  ['ar', 'مساعدة', 'كيف يمكننا مساعدتك؟', 'rtl'],
] as const)(
  'the panel speaks %s on a page from left to right',
  async ([lang, help, greeting, direction], { visitor }) => {
    const { page } = await visitor('about:blank')
    await serveDemoIn(lang, page)
    await page.goto(`${inject('origin')}/`)
    await page.getByRole('button', { name: help, exact: true }).click()
    const heading = page.getByRole('dialog', { name: help }).getByRole('heading', { name: greeting })
    await heading.waitFor()
    expect(await heading.evaluate((element) => getComputedStyle(element).direction)).toBe(direction)
  },
)

test('a site says texts in its own words, in the language of the page; the page’s own win', async ({ visitor }) => {
  const { page, widget } = await visitor()
  await widget.call('update', { site: 'members' })
  await widget.open()
  await widget.heading('What can we do for you as a member?').waitFor()
  await widget.call('setLocale', 'nl')
  const inDutch = new WidgetPage(page, DUTCH)
  await inDutch.heading('Wat kunnen we voor je doen als lid?').waitFor()
  await widget.call('update', { texts: { greeting: 'Zeg het maar' } })
  await inDutch.heading('Zeg het maar').waitFor()
})

test('behind a private link speaks the site on which was asked', async ({ follower }) => {
  const { url } = await sendRequest({ subject: 'Nothing loads' }, { site: 'besieged' })
  const { ticketPage, page, complaints } = await follower(url)
  await ticketPage.request.title('Nothing loads').waitFor()
  expect(await ticketPage.request.status('Received, and answered later than usual').count()).toBe(1)
  await page.route('**/kb/site/besieged.json', (route) => route.fulfill({ status: 404 }))
  await page.reload()
  await ticketPage.request.status('Received').waitFor()
  expect(complaints.splice(0)).toHaveLength(1)
})

test('a page says texts in its own words, before the panel is there and after', async ({ visitor }) => {
  const { widget } = await visitor()
  await widget.call('update', { texts: { greeting: 'Ask us anything', send: 'Off it goes' } })
  await widget.open()
  await widget.heading('Ask us anything').waitFor()
  await widget.call('update', { texts: { greeting: 'Now this' } })
  await widget.heading('Now this').waitFor()
  await widget.contact.click()
  await widget.button('Off it goes').waitFor()
})

async function openDemoIn(lang: string, names: WidgetNames, page: Page): Promise<WidgetPage> {
  await serveDemoIn(lang, page)
  await page.goto(`${inject('origin')}/`)
  return new WidgetPage(page, names)
}

/** The demo page as it is, but for the language it says it is in. */
async function serveDemoIn(lang: string, page: Page): Promise<void> {
  await page.route(`${inject('origin')}/`, async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace('<html lang="en">', `<html lang="${lang}">`)
    await route.fulfill({ response, body })
  })
}

function noticeOfAnotherLanguage(widget: WidgetPage): Promise<number> {
  return widget.panel.locator('article').getByRole('status').count()
}
