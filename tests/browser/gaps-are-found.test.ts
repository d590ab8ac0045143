import { readFile } from 'node:fs/promises'
import { expect, inject } from 'vitest'
import { test } from './support/people.ts'
import { sendRequest } from './support/requests.ts'

/** Words that nothing answers and nobody else looks for: letters only, since numbers are not kept. */
function newWords(): string {
  const letters = crypto.randomUUID().replace(/[^a-f]/g, '')
  return `zq${letters}x vw${[...letters].toReversed().join('')}z`
}

test('what visitors look for in vain is a gap, with as many people and tickets as there were', async ({
  visitor,
  agent,
}) => {
  const words = newWords()
  // Devices of one kind behind one address are one visitor.
  for (const userAgent of ['First device', 'Second device']) {
    const { page, widget } = await visitor(undefined, { userAgent })
    const counted = page.waitForResponse(
      (response) => response.url().includes('/api/v1/events') && response.request().postData()!.includes(words),
    )
    await widget.open()
    await widget.ask(words)
    expect((await counted).status()).toBe(202)
  }
  // In a language that the site has no articles in: they were shown those in its first.
  const events = [{ id: crypto.randomUUID(), type: 'search-empty', at: new Date(), locale: 'fr', query: words }]
  const headers = { 'Content-Type': 'application/json', 'User-Agent': 'Third device' }
  await fetch(`${inject('origin')}/api/v1/events`, { method: 'POST', headers, body: JSON.stringify({ events }) })
  await sendRequest({ subject: `${words.toUpperCase()}?` })

  const { page, desk } = await agent()
  const title = words.replace('z', 'Z')
  // A ticket's words are counted the next time that the clock has done its work, which takes what it takes.
  await expect
    .poll(
      async () => {
        await page.reload()
        await desk.openGaps()
        return desk.gap(title).innerText()
      },
      { timeout: 90_000 },
    )
    .toContain('3 visitors, 3 searches in vain · 1 ticket')
  await page.getByRole('combobox', { name: 'Period' }).selectOption('Last 7 days')
  await page.waitForURL('**/#/gaps?*days=7')
  await page.reload()
  await desk.gap(title).waitFor()
  await page.goBack()
  await expect.poll(() => page.getByRole('combobox', { name: 'Period' }).inputValue()).toBe('90')
  await desk.gap(title).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download as CSV' }).click(),
  ])
  expect(await readFile(await download.path(), 'utf8')).toContain(`\r\n${title},en,3,3,1,,`)
  // In a low window the list scrolls, and the page as a whole does not.
  await page.setViewportSize({ width: 375, height: 320 })
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(320)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: inject('origin') })
  await page.getByRole('button', { name: `Copy as article: ${title}` }).click()
  await page
    .getByRole('button', { name: `Copy as article: ${title}` })
    .getByText('Copied')
    .waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`questions:\n  - ${words}\n`)
})

test('an admin makes a key, a program reads with it, and no longer once it is deleted', async ({ agent }) => {
  const name = `Weekly ${crypto.randomUUID()}`
  const { page, desk, complaints } = await agent()
  await desk.openPage('API keys')
  await page.getByRole('textbox', { name: 'What is it for?' }).fill(name)
  await page.getByRole('button', { name: 'Make a key' }).click()
  const key = await page.getByRole('textbox', { name: 'The key' }).inputValue()
  const read = () =>
    fetch(`${inject('origin')}/api/v1/staff/knowledge/questions`, { headers: { Authorization: `Bearer ${key}` } })
  expect((await read()).status).toBe(200)
  page.once('dialog', (dialog) => void dialog.accept())
  await page.getByRole('button', { name: `Delete: ${name}` }).click()
  await page.getByRole('button', { name: `Delete: ${name}` }).waitFor({ state: 'hidden' })
  expect((await read()).status).toBe(401)
  expect(complaints).toEqual([])
})
