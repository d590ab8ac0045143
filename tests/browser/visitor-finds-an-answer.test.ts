import { expect, inject } from 'vitest'
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

test('a troubleshooting article starts at its beginning, whichever of its steps was found', async ({ visitor }) => {
  const { widget } = await visitor()
  await widget.open()
  await widget.ask('restart the router')
  const found = widget.results.getByRole('link', { name: 'Wi-Fi is not working' })
  await found.getByText('Pull the power plug of the router').waitFor()
  await found.click()
  await widget.button('Start').waitFor()
})

test('the newest question wins, also when an older one’s files arrive last', async ({ visitor }) => {
  const { page, widget } = await visitor()
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/articles/connect-to-vpn.*.json', async (route) => {
    await held
    // The page may have given up on it.
    await route.continue().catch(() => {})
  })
  await widget.open()
  await widget.searchField.fill('connect to the vpn')
  await widget.results.getByRole('link', { name: 'Connect to the VPN' }).first().waitFor()
  await page.waitForRequest('**/articles/connect-to-vpn.*.json')
  await widget.searchField.fill('share a file with someone outside')
  await widget.results.getByText('Use a OneDrive link').waitFor()
  release()
  expect((await widget.titles())[0]).toMatch(/^Share a file/)
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

test('a troubleshooting article walks to its end, one step at a time, and keeps the record', async ({ visitor }) => {
  const { widget } = await visitor()
  await widget.open()
  await widget.ask('wifi not working')
  await widget.read('Wi-Fi is not working')
  await widget.button('Start').click()

  const steps = [
    ['Does another device work in the same place?', 'Yes, only my device has trouble'],
    ['Is Wi-Fi switched on?', 'It is connected, but pages do not load'],
    ['Are you on the right network?', 'I am on the right network, and nothing loads'],
    ['Forget the network and join again', 'It still does not connect'],
    ['Restart your device', 'No, still the same'],
  ] as const
  for (const [number, [step, answer]] of steps.entries()) {
    await widget.heading(step).waitFor()
    await widget.panel.getByText(`Step ${number + 1}`, { exact: true }).waitFor()
    await widget.button(answer).click()
  }

  await widget.heading('These steps did not solve it. We take it from here: what you tried goes along.').waitFor()
  const tried = widget.list('What you tried').getByRole('listitem')
  expect(await tried.allInnerTexts()).toEqual(steps.map(([step, answer]) => `${step} ${answer}`))
  expect(await widget.contact.count()).toBe(1)
})

test('Back in a troubleshooting article takes back the last answer', async ({ visitor }) => {
  const { widget } = await visitor()
  await widget.open()
  await widget.ask('wifi not working')
  await widget.read('Wi-Fi is not working')
  await widget.button('Start').click()
  await widget.button('No, nothing works at home').click()
  await widget.heading('Restart the router').waitFor()
  await widget.back.click()
  await widget.heading('Does another device work in the same place?').waitFor()
  await widget.button('It works, but it is slow or it drops').click()
  await widget.button('It is good enough now').click()
  const tried = widget.list('What you tried').getByRole('listitem')
  expect(await tried.allInnerTexts()).toEqual([
    'Does another device work in the same place? It works, but it is slow or it drops',
    'Move closer and free the line It is good enough now',
  ])
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
