import { expect } from 'vitest'
import { Keyboard } from './pages/keyboard.ts'
import { test } from './support/people.ts'

test('the keyboard alone finds, reads and goes back, and ends where it began', async ({ visitor }) => {
  const { page, widget } = await visitor()
  const keyboard = new Keyboard(page)
  await keyboard.tabTo('Help')
  await page.keyboard.press('Enter')
  await widget.searchField.waitFor()
  expect(await keyboard.at()).toBe('Search for help')

  await page.keyboard.type('i cant log in after changing my fone')
  await expect.poll(async () => (await widget.titles())[0]).toBe('Sign in after getting a new phone')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await widget.heading('Sign in after getting a new phone').waitFor()
  await expect.poll(() => keyboard.at()).toBe('Sign in after getting a new phone')

  await page.keyboard.press('Escape')
  await widget.results.waitFor()
  await page.keyboard.press('Escape')
  await widget.heading('What do you need help with?').waitFor()
  await page.keyboard.press('Escape')
  await widget.panel.waitFor({ state: 'hidden' })
  expect(await keyboard.at()).toBe('Help')
})

test('arrows move through the results and back to what is typed', async ({ visitor }) => {
  const { page, widget } = await visitor()
  const keyboard = new Keyboard(page)
  await widget.open()
  await widget.ask('password')
  await widget.results.waitFor()
  const titles = await widget.titles()
  await page.keyboard.press('ArrowDown')
  expect(await keyboard.at()).toContain(titles[0])
  await page.keyboard.press('ArrowDown')
  expect(await keyboard.at()).toContain(titles[1])
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  expect(await keyboard.at()).toBe('Search for help')
})

test('the focus returns to the element of the page that opened the panel', async ({ visitor }) => {
  const { page, widget } = await visitor()
  const keyboard = new Keyboard(page)
  await keyboard.tabTo('Move your codes first')
  await page.keyboard.press('Enter')
  await widget.heading('Sign in after getting a new phone').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await widget.panel.waitFor({ state: 'hidden' })
  expect(await keyboard.at()).toBe('Move your codes first')
})

test('a slash leads to the search, unless one is typing', async ({ visitor }) => {
  const { page, widget } = await visitor()
  const keyboard = new Keyboard(page)
  await widget.open()
  await page.keyboard.press('Tab')
  expect(await keyboard.at()).not.toBe('Search for help')
  await page.keyboard.press('/')
  expect(await keyboard.at()).toBe('Search for help')
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
