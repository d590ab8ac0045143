import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { launchBrowser } from '../../scripts/browser/launch-browser.ts'
import { openHostPage } from './pages/host-page.ts'
import { test as people } from './support/people.ts'
import { freshEmail } from './support/requests.ts'

/** In a browser that keeps pages for going back, as people's browsers do. */
const test = people.extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
  const ignoreDefaultArgs = ['--disable-back-forward-cache']
  const browser = await launchBrowser(inject('browserPath'), { ignoreDefaultArgs })
  onCleanup(() => browser.close())
  return browser
})

test.for(['open', 'closed'] as const)(
  'a page that is gone back to finds the panel %s, and works',
  async (state, { visitor }) => {
    const { page, widget } = await visitor('about:blank')
    await openHostPage(page)
    await widget.open()
    await widget.ask('invoice')
    await widget.results.getByRole('link').first().waitFor()
    if (state === 'closed') await widget.close.click()
    await leaveAndComeBack(page)
    expect(await widget.panel.isVisible()).toBe(state === 'open')
    if (state === 'closed') await widget.launcher.click()
    expect(await widget.searchField.inputValue()).toBe('invoice')
    await widget.searchField.fill('password')
    await widget.results.getByRole('link', { name: 'password' }).first().click()
    await widget.button('Yes').waitFor()
  },
)

test('a form that was begun is there after going away and back, and what is answered meanwhile comes', async ({
  visitor,
  staff,
}) => {
  const { page, widget } = await visitor()
  await widget.contactAfterAsking('there and back')
  const question = { email: freshEmail('back'), body: 'Half of it' }
  await widget.form.write(question)
  await leaveAndComeBack(page)
  expect(await widget.form.message.inputValue()).toBe('Half of it')
  await widget.form.send.click()
  const number = await widget.form.deliveredNumber()

  await widget.button('Done').click()
  await widget.openRequest('there and back')
  await leaveAndComeBack(page, () => staff.write(number, { body: 'The other half.', visibility: 'public' }))
  await widget.request.message('The other half.').waitFor()
  await widget.request.reply('Thank you.')
})

/** Fails unless the browser has kept the page as it was. */
async function leaveAndComeBack(page: Page, meanwhile: () => Promise<unknown> = async () => {}): Promise<void> {
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }), { once: true })
  })
  await page.goto('data:text/html,<title>Elsewhere</title>')
  await meanwhile()
  // No page is loaded for that, so that there is nothing else to wait for.
  await page.goBack({ waitUntil: 'commit' })
  await expect.poll(() => page.evaluate(() => (window as { persisted?: boolean }).persisted)).toBe(true)
}
