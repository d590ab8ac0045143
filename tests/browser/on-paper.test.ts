import { expect } from 'vitest'
import { openHostPage } from './pages/host-page.ts'
import { test } from './support/people.ts'

test('on paper there is nothing of the widget', async ({ visitor }) => {
  const { page, widget } = await visitor('about:blank')
  await openHostPage(page)
  await widget.open()
  await page.emulateMedia({ media: 'print' })
  expect(await widget.panel.isVisible()).toBe(false)
  expect(await widget.launcher.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })
  expect(await widget.panel.isVisible()).toBe(true)
})
