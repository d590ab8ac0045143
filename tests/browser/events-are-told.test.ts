import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import type { EventName } from '../../widget/src/api/events.ts'
import type { FirstlineApi } from '../../widget/src/api/firstline-api.ts'
import { test } from './support/people.ts'
import { freshEmail } from './support/requests.ts'

/** Every event there is; a name that is missing here or too many is a type error. */
const ALL: Record<EventName, true> = {
  ready: true,
  open: true,
  close: true,
  search: true,
  'search-empty': true,
  'article-view': true,
  'article-feedback': true,
  'suggestion-shown': true,
  'suggestion-open': true,
  'ticket-start': true,
  'ticket-queued': true,
  'ticket-submit': true,
  deflected: true,
  error: true,
}
const NEW_PHONE = 'new-phone-sign-in'

type Told = [event: string, detail: unknown]

/** Writes down what the page is told, in order, from before the script has arrived: as a page would, on its window. */
async function listen(page: Page): Promise<() => Promise<Told[]>> {
  await page.addInitScript((names) => {
    const told: Told[] = []
    Object.assign(window, { told })
    for (const name of names) {
      addEventListener(`firstline:${name}`, (event) => told.push([name, (event as CustomEvent).detail]))
    }
  }, Object.keys(ALL))
  return () => page.evaluate(() => (window as unknown as { told: Told[] }).told.splice(0))
}

test('a page is told of all that happens between a question and its ticket, with ids and counts', async ({
  visitor,
}) => {
  const { page, widget, complaints } = await visitor('about:blank')
  const told = await listen(page)
  const names = new Set<string>()
  /** What the page was told since it was asked last, once `last` is among it. */
  async function toldUntil(last: EventName): Promise<Told[]> {
    const heard: Told[] = []
    await expect.poll(async () => heard.push(...(await told())) && heard.map(([name]) => name)).toContain(last)
    for (const [name] of heard) names.add(name)
    return heard
  }
  await page.goto(`${inject('origin')}/`)
  expect(await toldUntil('ready')).toEqual([['ready', {}]])

  await widget.open()
  const suggestions = ['new-phone-sign-in', 'invoices-and-receipts', 'change-your-password']
  const [opened, [shown, { slugs }]] = (await toldUntil('suggestion-shown')) as [Told, [string, { slugs: string[] }]]
  expect([opened, shown]).toEqual([['open', {}], 'suggestion-shown'])
  expect(slugs.toSorted()).toEqual(suggestions.toSorted())

  await widget.list('For this page').getByRole('link', { name: 'Sign in after getting a new phone' }).click()
  expect(await toldUntil('article-view')).toEqual([
    ['suggestion-open', { slug: NEW_PHONE }],
    ['article-view', { slug: NEW_PHONE }],
  ])
  await widget.button('No').click()
  await widget.button('It looks different for me').click()
  expect(await toldUntil('article-feedback')).toEqual([
    ['article-feedback', { slug: NEW_PHONE, helpful: false }],
    ['article-feedback', { slug: NEW_PHONE, helpful: false, reason: 'out-of-date' }],
  ])

  await widget.back.click()
  await widget.ask('invoice')
  expect((await toldUntil('search')).at(-1)).toEqual(['search', { results: expect.any(Number) }])
  await widget.results.getByRole('link').first().click()
  await widget.button('Yes').click()
  const solved = await toldUntil('deflected')
  const [, { slug }] = solved[0] as [string, { slug: string }]
  expect(solved).toEqual([
    ['article-view', { slug }],
    ['article-feedback', { slug, helpful: true }],
    ['deflected', { slug }],
  ])

  await widget.back.click()
  await widget.searchField.fill('quokka zeppelin fjord')
  expect((await toldUntil('search-empty')).at(-1)).toEqual(['search-empty', { results: expect.any(Number) }])

  await widget.contact.click()
  expect(await toldUntil('ticket-start')).toEqual(expect.arrayContaining([['ticket-start', {}]]))
  await page.route('**/api/v1/tickets', (route) => route.abort(), { times: 1 })
  await widget.form.write({ email: freshEmail('events'), body: 'Where is the fjord?' })
  await widget.form.send.click()
  expect(await toldUntil('ticket-queued')).toEqual(expect.arrayContaining([['ticket-queued', {}]]))
  await page.evaluate(() => dispatchEvent(new Event('online')))
  const number = await widget.form.deliveredNumber()
  expect(await toldUntil('ticket-submit')).toEqual([['ticket-submit', { number }]])
  expect(complaints.splice(0).join()).toContain('net::ERR_FAILED')

  await widget.close.click()
  expect(await toldUntil('close')).toEqual([['close', {}]])

  await page.route('**/kb/**', (route) => route.abort())
  await page.locator('firstline-widget').evaluate((element) => element.setAttribute('locale', 'pl'))
  expect(await toldUntil('error')).toEqual(expect.arrayContaining([['error', { message: expect.any(String) }]]))
  expect(complaints.splice(0).join()).toContain('net::ERR_FAILED')
  expect([...names].toSorted()).toEqual(Object.keys(ALL).toSorted())
})

test('the visitor’s words are told where the page asks for them', async ({ visitor }) => {
  const { page, widget } = await visitor('about:blank')
  const told = await listen(page)
  await page.goto(`${inject('origin')}/`)
  await page.evaluate(async () => {
    const firstline = (window as unknown as { Firstline: FirstlineApi }).Firstline
    await firstline.update({ words: 'on' })
    await firstline.prefill({ subject: 'About my invoice' })
  })
  const heard: Told[] = []
  const words = async (event: EventName) => {
    heard.push(...(await told()))
    return heard.findLast(([name]) => name === event)?.[1]
  }
  await widget.open()
  await widget.ask('invoice')
  await expect.poll(() => words('search')).toEqual({ results: expect.any(Number), query: 'invoice' })
  await widget.searchField.fill('quokka zeppelin fjord')
  await expect.poll(() => words('search-empty')).toMatchObject({ query: 'quokka zeppelin fjord' })
  await widget.contact.click()
  const question = { email: freshEmail('words'), subject: 'A quokka', body: 'It stands in the fjord.' }
  const number = await widget.form.deliver(question)
  await expect.poll(() => words('ticket-submit')).toEqual({ number, subject: 'A quokka' })
})
