import { expect } from 'vitest'
import type { WidgetPage } from './pages/widget-page.ts'
import { test } from './support/people.ts'

test('a troubleshooting article starts at its beginning, whichever of its steps was found', async ({ visitor }) => {
  const { widget } = await visitor()
  await widget.open()
  await widget.ask('restart the router')
  const found = widget.results.getByRole('link', { name: 'Wi-Fi is not working' })
  await found.getByText('Pull the power plug of the router').waitFor()
  await found.click()
  await widget.button('Start').waitFor()
})

test('a troubleshooting article walks to its end, one step at a time, and keeps the record', async ({ visitor }) => {
  const { widget } = await visitor()
  await startSteps(widget)

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

  await widget.heading('These steps did not solve it.').waitFor()
  await widget.panel.getByText('We take it from here: what you tried goes along.').waitFor()
  const tried = widget.list('What you tried').getByRole('listitem')
  expect(await tried.allInnerTexts()).toEqual(steps.map(([step, answer]) => `${step} ${answer}`))
  expect(await widget.contact.count()).toBe(1)
})

test('Back in a troubleshooting article takes back the last answer', async ({ visitor }) => {
  const { widget } = await visitor()
  await startSteps(widget)
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

test('one may start over, and a deep link begins at the beginning', async ({ visitor }) => {
  const { widget } = await visitor()
  await widget.call('article', 'wifi-not-working')
  await widget.button('Start').click()
  await widget.button('No, nothing works at home').click()
  await widget.heading('Restart the router').waitFor()
  await widget.button('Start again').click()
  await widget.heading('Does another device work in the same place?').waitFor()
  expect(await widget.list('What you tried').count()).toBe(0)
})

test('what was tried goes along with the request', async ({ visitor }) => {
  const { widget } = await visitor()
  await startSteps(widget)
  await widget.button('No, nothing works at home').click()
  await widget.contact.click()
  await widget.form.whatWeSend.click()
  await widget.panel.getByText('No, nothing works at home').waitFor()
})

test('an article that becomes another one while it is walked through starts at its beginning', async ({ visitor }) => {
  const { page, widget } = await visitor()
  await startSteps(widget)
  await widget.button('No, nothing works at home').click()
  await widget.heading('Restart the router').waitFor()
  await page.route('**/articles/wifi-not-working.*.json', async (route) => {
    const response = await route.fetch()
    const article = (await response.json()) as { steps: { id: string; title: string }[] }
    const steps = [{ id: 'new', title: 'A new first step', body: [], answers: [{ label: 'Done', to: 'solved' }] }]
    await route.fulfill({ json: { ...article, steps } })
  })
  // The page turns to another language, so that the article is fetched anew.
  await widget.call('setLocale', 'nl')
  await page.getByRole('heading', { name: 'A new first step' }).waitFor()
  await page.getByText('Stap 1', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('heading', { name: 'Mooi, fijn dat het is opgelost.' }).waitFor()
})

/** As far as the first step. */
async function startSteps(widget: WidgetPage): Promise<void> {
  await widget.open()
  await widget.ask('wifi not working')
  await widget.read('Wi-Fi is not working')
  await widget.button('Start').click()
}
