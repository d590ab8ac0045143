import { hold } from './support/hold.ts'
import { test } from './support/people.ts'

test('the knowledge base is on its way while the panel still is, and its index as soon as help is open', async ({
  visitor,
}) => {
  const { page, widget } = await visitor()
  const bringPanel = await hold(page, '**/widget/panel.*')
  const manifest = page.waitForResponse('**/kb/public/en/manifest.json')
  await widget.launcher.click()
  await (await manifest).finished()

  const index = page.waitForRequest('**/kb/public/en/index/**')
  bringPanel()
  await widget.list('Often asked').waitFor()
  await index
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
