import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { findBarriers } from './support/axe.ts'
import { takeScreenshot } from './support/browser.ts'
import { test } from './support/people.ts'
import { freshEmail, sendRequest } from './support/requests.ts'

const SCREENS: [name: string, options: BrowserContextOptions][] = [1280, 375].map((width) => [
  `${width} px`,
  { viewport: { width, height: 800 }, reducedMotion: 'reduce' },
])

test.for(SCREENS)('axe finds nothing in any state of the widget: %s', async ([, options], { visitor, staff }) => {
  const { page, widget } = await visitor(undefined, options)
  await widget.launcher.waitFor()
  await expectNoBarrier(page, 'closed')

  await widget.open()
  await widget.list('For this page').waitFor()
  await expectNoBarrier(page, 'home')

  await widget.ask('quokka zeppelin fjord')
  await widget.heading('No article answers this').waitFor()
  await expectNoBarrier(page, 'no results')

  await widget.searchField.fill('i cant log in after changing my fone')
  await widget.results.waitFor()
  await expectNoBarrier(page, 'results')

  await widget.searchField.fill('share a file with someone outside')
  await widget.results.getByText('Use a OneDrive link').waitFor()
  await expectNoBarrier(page, 'results, with a likely answer')

  await widget.searchField.fill('i cant log in after changing my fone')
  await widget.read('Sign in after getting a new phone')
  await expectNoBarrier(page, 'article')
  await widget.button('No').click()
  await widget.button('It is hard to follow').waitFor()
  await expectNoBarrier(page, 'article, after No')

  await widget.back.click()
  await widget.searchField.fill('wifi not working')
  await widget.read('Wi-Fi is not working')
  await expectNoBarrier(page, 'steps, before the first')
  await widget.button('Start').click()
  await widget.button('No, nothing works at the office').click()
  await expectNoBarrier(page, 'steps')
  await widget.button('Nothing is reported').click()
  await expectNoBarrier(page, 'steps, at their end')

  await widget.contact.click()
  await widget.form.whatWeSend.click()
  await expectNoBarrier(page, 'ask')
  await widget.form.send.click()
  await expectNoBarrier(page, 'ask, with errors')

  const subject = 'No barrier'
  const number = await widget.form.deliver({ email: freshEmail('axe'), subject, body: 'Hello' })
  await expectNoBarrier(page, 'sent')

  await staff.write(number, { body: 'An answer.', visibility: 'public' })
  await widget.button('Done').click()
  await widget.button('My requests').click()
  await widget.panel.getByRole('button', { name: subject }).waitFor()
  await expectNoBarrier(page, 'requests')
  await widget.panel.getByRole('button', { name: subject }).click()
  await widget.request.message('An answer.').waitFor()
  await expectNoBarrier(page, 'request')
})

// No language of the panel is written from right to left yet: the frame is turned by hand, as such a language turns it.
test.for(SCREENS)(
  'axe finds nothing in results with a likely answer, right to left: %s',
  async ([, options], { visitor }) => {
    const { page, widget } = await visitor(undefined, options)
    await page.evaluate(() => (document.documentElement.dir = 'rtl'))
    await widget.open()
    const frame = widget.panel.locator('[dir]').first()
    await frame.evaluate((element) => element.setAttribute('dir', 'rtl'))
    await widget.ask('share a file with someone outside')
    const answer = widget.results.getByText('Use a OneDrive link')
    await answer.waitFor()
    expect(await answer.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
    await expectNoBarrier(page, 'results, with a likely answer, right to left')
    expect(await frame.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
    await takeScreenshot(page, `answer-right-to-left-${page.viewportSize()!.width}`)
  },
)

test.for(SCREENS)('axe finds nothing in the help centre: %s', async ([, options], { visit }) => {
  const { page } = await visit(`${inject('origin')}/help/`, options)
  await expectNoBarrier(page, '/help/')
  for (const path of ['/help/en/new-phone-sign-in', '/help/en/wifi-not-working', '/help/nl/connect-to-wifi']) {
    await page.goto(inject('origin') + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expectNoBarrier(page, path)
  }
})

test.for(SCREENS)('axe finds nothing on the page of a request: %s', async ([, options], { visit, staff }) => {
  const { ticket, url } = await sendRequest({ subject: 'Page of its own' })
  await staff.write(ticket.number, { body: 'See `Settings` and https://example.com', visibility: 'public' })
  const { page } = await visit(`${inject('origin')}/ticket`, options)
  await page.getByText('This link does not open a request.').waitFor()
  await expectNoBarrier(page, '/ticket without a request')
  await page.goto(url)
  await page.getByRole('heading', { name: 'Page of its own' }).waitFor()
  await expectNoBarrier(page, '/ticket')
})

test.for(SCREENS)('axe finds nothing in the console: %s', async ([, options], { visit, agent, staff }) => {
  const { page: entrance } = await visit(`${inject('origin')}/console/`, options)
  await entrance.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
  await expectNoBarrier(entrance, 'signed out')

  const { ticket } = await sendRequest({
    subject: 'For the console',
    context: { pageUrl: 'https://example.com/', searches: ['no barrier'], articles: [{ slug: 'your-data' }] },
  })
  await staff.write(ticket.number, { body: 'A note.', visibility: 'internal' })
  await staff.write(ticket.number, { body: 'A reply.', visibility: 'public' })
  const { page, desk } = await agent(options)
  await page.goto(`${inject('origin')}/console/#/tickets?queue=all`)
  await desk.queue.getByRole('link', { name: 'For the console' }).first().waitFor()
  await expectNoBarrier(page, 'queue')
  await page.goto(`${inject('origin')}/console/#/tickets/${ticket.number}?queue=all`)
  await desk.message('A reply.').waitFor()
  await expectNoBarrier(page, 'ticket')
})

test('axe finds nothing on the page about the API', async ({ visit }) => {
  const { page } = await visit(`${inject('origin')}/api/v1/docs`)
  await expectNoBarrier(page, 'API')
})

/** Looks at a state in light and in dark. */
async function expectNoBarrier(page: Page, state: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await findBarriers(page), `${state}, ${colorScheme}`).toEqual([])
  }
}
