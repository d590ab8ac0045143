import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { watchShifts } from './support/layout-shifts.ts'
import { hold } from './support/hold.ts'
import { test } from './support/people.ts'

test('each key’s results are there in the frame after it, once the index is', async ({ visitor }) => {
  const { page, widget } = await visitor()
  await widget.open()
  await widget.searchField.fill('password')
  await widget.results.waitFor()
  const keys = await watchKeys(page)
  await widget.searchField.pressSequentially(' of my shared mailbox', { delay: 60 })
  await expect.poll(async () => (await keys()).length).toBe(21)
  // A search that finds the same as the one before would be on time whatever it took.
  expect(new Set((await keys()).map(({ settled }) => settled)).size).toBeGreaterThan(5)
  expect((await keys()).filter(({ nextFrame, settled }) => nextFrame !== settled)).toEqual([])
})

test('a passage that arrives moves nothing', async ({ visitor }) => {
  const { page, widget } = await visitor()
  const release = await hold(page, '**/articles/*.json')
  const asked = page.waitForRequest('**/articles/*.json')
  await widget.open()
  await widget.searchField.fill('who approves adobe acrobat pro')
  await widget.results.waitFor()
  await asked
  const shifts = await watchShifts(page)
  release()
  await widget.results.getByText('Paid, such as Adobe Acrobat Pro or Visio').waitFor()
  expect(await shifts.seen()).toEqual([])
})

test('a search counts when somebody pauses or presses Enter, and is then announced', async ({ visitor }) => {
  const { page, widget } = await visitor()
  const heard = await watchSearches(page)
  const status = widget.panel.getByRole('status')
  await widget.open()
  await widget.ask('password')
  await widget.results.waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(heard).toEqual([{ results: 8 }])
  expect(await status.innerText()).toBe('8 articles found')
  await widget.ask(' of')
  await expect.poll(() => status.innerText()).toBe('')
  expect(await heard()).toHaveLength(1)
  await expect.poll(() => status.innerText()).toBe('8 articles found')
  expect(await heard()).toHaveLength(2)
})

test('a search counts that was left for what it found, and only once when one comes back', async ({ visitor }) => {
  const { page, widget } = await visitor()
  const heard = await watchSearches(page)
  await widget.open()
  await widget.searchField.fill('forgot password')
  await widget.results.getByRole('link').first().click()
  await expect.poll(heard).toHaveLength(1)
  await widget.back.click()
  await widget.results.waitFor()
  expect(await widget.searchField.inputValue()).toBe('forgot password')
  expect(await heard()).toHaveLength(1)
})

test('when nothing fits, the nearest topics are offered', async ({ visitor }) => {
  const { widget } = await visitor()
  await widget.open()
  await widget.ask('quokka zeppelin fjord')
  await widget.heading('No article answers this').waitFor()
  await widget.panel.getByRole('button', { name: /^Two-step sign-in/ }).click()
  await widget.heading('Two-step sign-in').waitFor()
  expect((await widget.titles()).length).toBeGreaterThan(2)
})

type Key = { nextFrame: string; settled: string }

/** For each key typed from here on: what was listed in the frame after it, and what a while later. */
async function watchKeys(page: Page): Promise<() => Promise<Key[]>> {
  const keys = await page.evaluateHandle(() => {
    const keys: Key[] = []
    const { shadowRoot } = document.querySelector('firstline-widget')!
    const listed = () => [...shadowRoot!.querySelectorAll('.articles b')].map((title) => title.textContent).join('\n')
    shadowRoot!.addEventListener('input', () => {
      requestAnimationFrame(() => {
        const nextFrame = listed()
        setTimeout(() => keys.push({ nextFrame, settled: listed() }), 40)
      })
    })
    return keys
  })
  return () => keys.jsonValue()
}

/** What the page is told of searches. */
async function watchSearches(page: Page): Promise<() => Promise<unknown[]>> {
  const heard = await page.evaluateHandle(() => {
    const heard: unknown[] = []
    document.addEventListener('firstline:search', (event) => heard.push((event as CustomEvent).detail))
    return heard
  })
  return () => heard.jsonValue()
}
