import { expect } from 'vitest'
import type { FirstlineApi } from '../../widget/src/api/firstline-api.ts'
import { hold } from './support/hold.ts'
import { test } from './support/people.ts'

declare const Firstline: FirstlineApi

const MANIFEST = '/kb/public/en/manifest.json'

test('the knowledge base is on its way while the panel still is, and its index as soon as help is open', async ({
  visitor,
}) => {
  const { page, widget } = await visitor()
  const bringPanel = await hold(page, '**/widget/panel.*')
  const manifest = page.waitForResponse(`**${MANIFEST}`)
  await widget.launcher.click()
  await (await manifest).finished()

  const index = page.waitForRequest('**/kb/public/en/index/**')
  bringPanel()
  await widget.list('Often asked').waitFor()
  await index
})

test('a panel takes what was begun for it, also one that is put back', async ({ visitor }) => {
  const { page, widget } = await visitor()
  let asked = 0
  page.on('request', (request) => void (asked += request.url().endsWith(MANIFEST) ? 1 : 0))
  await widget.open()
  await widget.list('Often asked').waitFor()
  expect(asked).toBe(1)
  await page.evaluate(() => Firstline.destroy())
  await page.evaluate(() => Firstline.init())
  await widget.open()
  await widget.list('Often asked').waitFor()
  await page.waitForLoadState('networkidle')
  expect(asked).toBe(2)
})

test('the first article is on its way while what draws it still is', async ({ visitor }) => {
  const { page, widget } = await visitor()
  await widget.open()
  const first = widget.list('Often asked').getByRole('link').first()
  await first.waitFor()
  const bringViews = await hold(page, '**/widget/articles.*')
  const text = page.waitForResponse('**/kb/public/en/articles/**')
  await first.click()
  await (await text).finished()
  bringViews()
  await widget.panel.getByRole('article').waitFor()
})
