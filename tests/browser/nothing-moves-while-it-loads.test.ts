import { expect } from 'vitest'
import { hold } from './support/hold.ts'
import { watchShifts } from './support/layout-shifts.ts'
import { test } from './support/people.ts'

test('requests, lists and articles come where there was room for them', async ({ visitor }) => {
  const { page, widget } = await visitor()
  await widget.contactAfterAsking('the scanner beeps')
  await widget.form.deliver({ email: `${crypto.randomUUID()}@example.com`, body: 'All day long.' })

  const bringDesk = await hold(page, '**/widget/desk.*')
  const bringLists = await hold(page, '**/kb/**')
  await page.reload()
  await widget.open()
  await widget.button('My requests').waitFor()
  const shifts = await watchShifts(page)

  bringLists()
  await widget.list('For this page').waitFor()
  await widget.list('Often asked').waitFor()
  const place = await widget.button('My requests').boundingBox()
  // The desk knows by then what the device holds.
  const isCounted = page.waitForResponse('**/api/v1/tickets/*')
  bringDesk()
  await (await isCounted).finished()
  expect(await widget.button('My requests').boundingBox()).toEqual(place)
  expect(await shifts.seen()).toEqual([])

  const bringArticle = await hold(page, '**/articles/**')
  const [title] = await widget.titles(widget.list('Often asked'))
  await widget.list('Often asked').getByRole('link').first().click()
  await widget.panel.getByText('Loading…').waitFor()
  await shifts.forget()
  bringArticle()
  await widget.heading(title!).waitFor()
  expect(await shifts.seen()).toEqual([])
})
