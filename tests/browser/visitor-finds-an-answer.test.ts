import { expect, inject } from 'vitest'
import { hold } from './support/hold.ts'
import { test } from './support/people.ts'

const QUESTION = 'i cant log in after changing my fone'
const ANSWER = 'Sign in after getting a new phone'

test('a question in the visitor’s own words, typos and all, brings the article that solves it', async ({ visitor }) => {
  const { page, widget } = await visitor()
  await widget.open()
  await widget.ask(QUESTION)
  await expect.poll(async () => (await widget.titles()).slice(0, 3)).toContain(ANSWER)

  await widget.read(ANSWER)
  await widget.heading('You still have the old phone').waitFor()
  await widget.panel.getByText('A QR code appears.').waitFor()
  expect(page.url()).toBe(`${inject('origin')}/`)

  await widget.panel.getByText('Did this solve it?', { exact: true }).waitFor()
  await widget.button('Yes').click()
  await widget.panel.getByText('Good to hear. Glad that is sorted.').waitFor()
})

test('after No the visitor may say why, which goes along with the request, and a person is offered at once', async ({
  visitor,
}) => {
  const { widget } = await visitor()
  await widget.open()
  await widget.ask(QUESTION)
  await widget.read(ANSWER)
  await widget.button('No').click()
  await widget.contact.waitFor()
  await widget.button('It is hard to follow').click()
  await widget.panel.getByText('Thank you. Now we know.').waitFor()
  await widget.panel.getByLabel('Anything to add?').fill('which menu?')
  expect(await widget.contact.count()).toBe(1)
  await widget.contact.click()
  await widget.panel.getByText('What we will send').click()
  await widget.panel.getByText('It is hard to follow: which menu?').waitFor()
})

test('the part of an article that answers stands below its title, and is where it opens', async ({ visitor }) => {
  const { page, widget } = await visitor()
  await widget.open()
  await widget.ask('who approves adobe acrobat pro')
  const found = widget.results.getByRole('link').first()
  const place = await found.boundingBox()
  await found
    .getByText('Paid, such as Adobe Acrobat Pro or Visio · Company Portal, button Request · Your manager')
    .waitFor()
  expect(await found.boundingBox()).toEqual(place)
  expect(await found.locator('mark').allInnerTexts()).toContain('Acrobat')
  expect(await found.getAttribute('href')).toMatch(/\/help\/en\/install-software#what-needs-approval$/)

  await found.click()
  const heading = widget.heading('What needs approval')
  await heading.waitFor()
  expect(await heading.evaluate((element) => element.matches(':focus'))).toBe(true)
  expect((await heading.boundingBox())!.y).toBeLessThan(page.viewportSize()!.height / 2)
  await widget.back.click()
  expect(await widget.searchField.inputValue()).toBe('who approves adobe acrobat pro')
})

test('what is very likely the answer is shown as such, once, and nothing is chosen by itself', async ({ visitor }) => {
  const { widget } = await visitor()
  await widget.open()
  await widget.ask('share a file with someone outside')
  const likely = widget.results.getByRole('link').filter({ hasText: 'Read the article' })
  await likely.getByText('Use a OneDrive link when a file is too large for mail').waitFor()
  expect(await likely.count()).toBe(1)
  expect(await widget.panel.getByText('Share a file with someone outside Larkfield').count()).toBe(1)
  expect(await widget.searchField.evaluate((field) => field.matches(':focus'))).toBe(true)
})

test('the newest question wins, also when an older one’s files arrive last', async ({ visitor }) => {
  const { page, widget } = await visitor()
  const release = await hold(page, '**/articles/connect-to-vpn.*.json')
  await widget.open()
  const asked = page.waitForRequest('**/articles/connect-to-vpn.*.json')
  await widget.searchField.fill('connect to the vpn')
  await widget.results.getByRole('link', { name: 'Connect to the VPN' }).first().waitFor()
  await asked
  await widget.searchField.fill('share a file with someone outside')
  await widget.results.getByText('Use a OneDrive link').waitFor()
  release()
  expect((await widget.titles())[0]).toMatch(/^Share a file/)
})

test('elements of the page open the panel where they say', async ({ visitor }) => {
  const { page, widget } = await visitor()
  await page.getByRole('link', { name: 'Move your codes first' }).click()
  await widget.heading(ANSWER).waitFor()

  await page.getByRole('link', { name: 'An invoice looks wrong?' }).click()
  await expect.poll(() => widget.searchField.inputValue()).toBe('wrong amount on my invoice')
  await expect.poll(async () => (await widget.titles()).slice(0, 3)).toContain('Invoices and receipts')

  await page.getByRole('button', { name: 'Write to support' }).click()
  await widget.form.send.waitFor()
  await widget.close.click()
  await page.getByRole('button', { name: 'Ask a question' }).click()
  await widget.panel.waitFor()
  expect(page.url()).toBe(`${inject('origin')}/`)
})

test('the panel suggests what fits the page', async ({ visitor }) => {
  const { widget } = await visitor()
  await widget.open()
  const suggested = widget.list('For this page')
  await suggested.waitFor()
  expect(await widget.titles(suggested)).toContain(ANSWER)
})

test('when nothing fits, it says so and keeps the question for a person', async ({ visitor }) => {
  const { widget } = await visitor()
  await widget.open()
  await widget.ask('quokka zeppelin fjord')
  await widget.heading('No article answers this').waitFor()
  await widget.contact.click()
  expect(await widget.form.subject.inputValue()).toBe('quokka zeppelin fjord')
})

test('what only comes near is not called an answer', async ({ visitor }) => {
  const { widget } = await visitor()
  await widget.open()
  await widget.ask('how to cook rice')
  await widget.heading('No article answers this').waitFor()
  expect(await widget.results.getByRole('link').count()).toBeLessThanOrEqual(3)
  await widget.contact.click()
  expect(await widget.form.subject.inputValue()).toBe('how to cook rice')
})
