import { expect } from 'vitest'
import type { Mode } from '../../widget/src/api/options.ts'
import { WidgetPage } from './pages/widget-page.ts'
import { test } from './support/people.ts'

test('self-service offers a person below results and articles', async ({ visitor }) => {
  const { widget } = await inMode('self-service', await visitor())
  await widget.open()
  await widget.list('For this page').waitFor()
  expect(await widget.contact.count()).toBe(0)
  await widget.ask('invoice')
  await widget.contact.waitFor()
  await widget.results.getByRole('link').first().click()
  await widget.contact.click()
  await widget.form.send.waitFor()
})

test('ask-first offers a person after one search, and everywhere from then on', async ({ visitor }) => {
  const { widget } = await inMode('ask-first', await visitor())
  await widget.open()
  await widget.list('For this page').waitFor()
  expect(await widget.contact.count()).toBe(0)
  await widget.ask('invoice')
  await widget.contact.waitFor()
  await widget.back.click()
  await widget.list('For this page').waitFor()
  expect(await widget.contact.count()).toBe(1)
})

test('articles-only has no word of contact, and says to the page why nothing happens', async ({ visitor }) => {
  const { page, widget, complaints } = await inMode('articles-only', await visitor())
  await page.getByRole('button', { name: 'Write to support' }).click()
  await expect.poll(() => complaints.splice(0).join()).toContain('contact() does nothing in the mode articles-only.')
  expect(await widget.panel.isVisible()).toBe(false)
  await widget.open()
  await widget.ask('quokka zeppelin fjord')
  await widget.heading('No article answers this').waitFor()
  expect(await widget.panel.innerText()).not.toMatch(/ask us|contact/i)
  await widget.searchField.fill('i cant log in after changing my fone')
  await widget.read('Sign in after getting a new phone')
  await widget.button('No').click()
  await widget.button('It is hard to follow').click()
  await widget.panel.getByText('Thank you. Now we know.').waitFor()
  expect(await widget.panel.getByRole('textbox').count()).toBe(0)
  expect(await widget.contact.count()).toBe(0)
})

test('form-only opens on the form, and requests stay in reach', async ({ visitor }) => {
  const { widget, complaints } = await inMode('form-only', await visitor())
  await widget.launcher.click()
  await widget.form.send.waitFor()
  expect(await widget.searchField.count()).toBe(0)
  await widget.call('search', 'invoice')
  await expect.poll(() => complaints.splice(0).join()).toContain('search() does nothing in the mode form-only.')
  await widget.form.deliver({ email: 'form@example.com', subject: 'Only a form', body: 'Hello' })
  await widget.button('Done').click()
  await widget.form.send.waitFor()
  await widget.button('My requests').click()
  await widget.panel.getByRole('button', { name: 'Only a form' }).waitFor()
})

test('the site may name the mode, and what a page says wins', async ({ visitor }) => {
  const { page } = await visitor('about:blank')
  await page.route('**/kb/site/default.json', async (route) => {
    const site = (await (await route.fetch()).json()) as object
    await route.fulfill({ json: { ...site, mode: 'form-only' } })
  })
  const { origin } = new URL((await visitor()).page.url())
  await page.goto(origin)
  const widget = new WidgetPage(page)
  await widget.launcher.click()
  await widget.form.send.waitFor()
  await widget.setOption('mode', 'neutral')
  await widget.contact.or(widget.form.send).waitFor()
  await widget.close.click()
  await widget.call('open', 'home')
  await widget.searchField.waitFor()
})

async function inMode<Visit extends { widget: WidgetPage }>(mode: Mode, visit: Visit): Promise<Visit> {
  await visit.widget.setOption('mode', mode)
  return visit
}
