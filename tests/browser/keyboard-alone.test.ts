import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { test } from './support/people.ts'

test('the keyboard alone finds, reads and goes back, and ends where it began', async ({ visitor }) => {
  const { page, widget } = await visitor()
  await tabTo(page, 'Help')
  await page.keyboard.press('Enter')
  await widget.searchField.waitFor()
  expect(await focusedName(page)).toBe('Search for help')

  await page.keyboard.type('i cant log in after changing my fone')
  await expect.poll(async () => (await widget.titles())[0]).toBe('Sign in after getting a new phone')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await widget.heading('Sign in after getting a new phone').waitFor()
  await expect.poll(() => focusedName(page)).toBe('Sign in after getting a new phone')

  await page.keyboard.press('Escape')
  await widget.results.waitFor()
  await page.keyboard.press('Escape')
  await widget.heading('What do you need help with?').waitFor()
  await page.keyboard.press('Escape')
  await widget.panel.waitFor({ state: 'hidden' })
  expect(await focusedName(page)).toBe('Help')
})

test('arrows move through the results and back to what is typed', async ({ visitor }) => {
  const { page, widget } = await visitor()
  await widget.open()
  await widget.ask('password')
  await widget.results.waitFor()
  const titles = await widget.titles()
  await page.keyboard.press('ArrowDown')
  expect(await focusedName(page)).toContain(titles[0])
  await page.keyboard.press('ArrowDown')
  expect(await focusedName(page)).toContain(titles[1])
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  expect(await focusedName(page)).toBe('Search for help')
})

test('the focus returns to the element of the page that opened the panel', async ({ visitor }) => {
  const { page, widget } = await visitor()
  await tabTo(page, 'Move your codes first')
  await page.keyboard.press('Enter')
  await widget.heading('Sign in after getting a new phone').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await widget.panel.waitFor({ state: 'hidden' })
  expect(await focusedName(page)).toBe('Move your codes first')
})

test('a slash leads to the search, unless one is typing', async ({ visitor }) => {
  const { page, widget } = await visitor()
  await widget.open()
  await page.keyboard.press('Tab')
  expect(await focusedName(page)).not.toBe('Search for help')
  await page.keyboard.press('/')
  expect(await focusedName(page)).toBe('Search for help')
  await page.keyboard.type('a/b')
  expect(await widget.searchField.inputValue()).toBe('a/b')
})

test('above 640 px the page stays usable beside the panel; below it the sheet keeps the focus', async ({ visitor }) => {
  const wide = await visitor()
  await wide.widget.open()
  await wide.page.getByRole('checkbox', { name: 'Weekly summary' }).check()
  expect(await wide.page.getByRole('checkbox', { name: 'Weekly summary' }).isChecked()).toBe(true)

  const phone = await visitor(undefined, { viewport: { width: 375, height: 720 } })
  await phone.widget.open()
  for (let presses = 0; presses < 40; presses += 1) {
    await phone.page.keyboard.press('Tab')
    expect(await phone.page.evaluate(() => document.activeElement?.localName)).toMatch(/^(firstline-widget|body)$/)
  }
})

/** Presses Tab until the element of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await focusedName(page)) === name) return
  }
  throw new Error(`Tab never came to “${name}”.`)
}

/** What the focused element says it is, also inside a shadow root. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
    return (active?.getAttribute('aria-label') ?? active?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
  })
}
