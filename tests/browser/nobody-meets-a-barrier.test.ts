import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { beginWalk, PANEL_STATES, type StateLanguage } from './states/panel-states.ts'
import { findBarriers } from './support/axe.ts'
import { findMisfits } from './support/misfits.ts'
import { test } from './support/people.ts'
import { sendRequest } from './support/requests.ts'

const SCREENS: [name: string, options: BrowserContextOptions][] = [1280, 375].map((width) => [
  `${width} px`,
  { viewport: { width, height: 800 }, reducedMotion: 'reduce' },
])

type Look = { language: StateLanguage; width: number; colorScheme: 'light' | 'dark' }

/** One look a test: each goes through all states, which takes its time. */
const LOOKS: Look[] = [
  { language: 'en', width: 1280, colorScheme: 'light' },
  { language: 'en', width: 1280, colorScheme: 'dark' },
  { language: 'ar', width: 1280, colorScheme: 'light' },
  { language: 'ar', width: 1280, colorScheme: 'dark' },
  { language: 'en', width: 375, colorScheme: 'dark' },
  { language: 'ar', width: 320, colorScheme: 'light' },
  { language: 'en', width: 280, colorScheme: 'light' },
]
/** What the browser says of the connection and the answers that some states go without. */
const MISSED = ['ERR_INTERNET_DISCONNECTED', 'ERR_FAILED', 'status of 503']

test.for(LOOKS)(
  'axe finds nothing in any state of the widget, and nothing is cut: $language, $width px, $colorScheme',
  async ({ language, width, colorScheme }, { visitor, staff }) => {
    const viewport = { width, height: 800 }
    const { page, widget, complaints } = await visitor(undefined, { viewport, colorScheme, reducedMotion: 'reduce' })
    await widget.launcher.waitFor()
    await widget.setOption('locale', language)
    expect(await findBarriers(page), 'closed').toEqual([])
    const walk = beginWalk(page, language, staff)
    for (const { name, reach } of PANEL_STATES) {
      await reach(walk)
      expect(await findBarriers(page), name).toEqual([])
      expect(await findMisfits(page), name).toEqual([])
    }
    complaints.splice(0, complaints.length, ...complaints.filter((said) => !MISSED.some((word) => said.includes(word))))
  },
)

test.for(SCREENS)('axe finds nothing in the help centre: %s', async ([, options], { visit }) => {
  const { page } = await visit(`${inject('origin')}/help/`, options)
  await expectNoBarrier(page, '/help/')
  for (const path of ['/help/en/new-phone-sign-in', '/help/en/wifi-not-working', '/help/nl/connect-to-wifi']) {
    await page.goto(inject('origin') + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expectNoBarrier(page, path)
  }
})

test.for(SCREENS)('axe finds nothing on the page of a request: %s', async ([, options], { visit, staff }) => {
  const { ticket, url } = await sendRequest({ subject: 'Page of its own' })
  await staff.write(ticket.number, { body: 'See `Settings` and https://example.com', visibility: 'public' })
  const { page } = await visit(`${inject('origin')}/ticket`, options)
  await page.getByText('This link does not open a request.').waitFor()
  await expectNoBarrier(page, '/ticket without a request')
  await page.goto(url)
  await page.getByRole('heading', { name: 'Page of its own' }).waitFor()
  await expectNoBarrier(page, '/ticket')
})

test.for(SCREENS)('axe finds nothing in the console: %s', async ([, options], { visit, agent, staff }) => {
  const { page: entrance } = await visit(`${inject('origin')}/console/`, options)
  await entrance.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
  await expectNoBarrier(entrance, 'signed out')

  const { ticket } = await sendRequest({
    subject: 'For the console',
    context: { pageUrl: 'https://example.com/', searches: ['no barrier'], articles: [{ slug: 'your-data' }] },
  })
  await staff.write(ticket.number, { body: 'A note.', visibility: 'internal' })
  await staff.write(ticket.number, { body: 'A reply.', visibility: 'public' })
  const { page, desk } = await agent(options)
  await page.goto(`${inject('origin')}/console/#/tickets?queue=all`)
  await desk.queue.getByRole('link', { name: 'For the console' }).first().waitFor()
  await expectNoBarrier(page, 'queue')
  await page.goto(`${inject('origin')}/console/#/tickets/${ticket.number}?queue=all`)
  await desk.message('A reply.').waitFor()
  await expectNoBarrier(page, 'ticket')
  const missed = { id: crypto.randomUUID(), at: new Date().toISOString(), type: 'search-empty', query: 'a barrier' }
  await fetch(`${inject('origin')}/api/v1/events`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ events: [missed] }),
  })
  await page.goto(`${inject('origin')}/console/#/tickets?queue=all`)
  await desk.openGaps()
  await expectNoBarrier(page, 'gaps')
  await desk.openPage('API keys')
  await page.getByRole('textbox', { name: 'What is it for?' }).fill('For axe')
  await page.getByRole('button', { name: 'Make a key' }).click()
  await page.getByRole('textbox', { name: 'The key' }).waitFor()
  await expectNoBarrier(page, 'keys')
})

test('axe finds nothing on the page about the API', async ({ visit }) => {
  const { page } = await visit(`${inject('origin')}/api/v1/docs`)
  await expectNoBarrier(page, 'API')
})

/** Looks at a state in light and in dark. */
async function expectNoBarrier(page: Page, state: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await findBarriers(page), `${state}, ${colorScheme}`).toEqual([])
  }
}
