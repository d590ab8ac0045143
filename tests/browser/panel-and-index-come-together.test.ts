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
