import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { test } from './support/people.ts'
import { freshEmail, ticketsFrom } from './support/requests.ts'

const TICKETS = '**/api/v1/tickets'

/** What a browser may do instead of storing. Each holds from the next load of the page on. */
const STORAGES: [what: string, spoil: (page: Page) => Promise<unknown>][] = [
  [
    'is refused',
    (page) =>
      page.addInitScript(
        `Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('No.', 'SecurityError') } })`,
      ),
  ],
  ['never opens', (page) => page.addInitScript(`IDBFactory.prototype.open = () => ({})`)],
  [
    'finishes no write',
    (page) =>
      page.addInitScript(`
        const { set } = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete')
        Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
          set(listener) { if (this.mode === 'readonly') set.call(this, listener) },
        })`),
  ],
  [
    'is full',
    async (page) => {
      const session = await page.context().newCDPSession(page)
      await session.send('Storage.overrideQuotaForOrigin', { origin: inject('origin'), quotaSize: 1 })
    },
  ],
]

test.for(STORAGES)(
  'where storage %s, the page says that it must stay open, and sends once',
  async ([what, spoil], { visitor, staff }) => {
    const email = freshEmail(what.replaceAll(' ', '-'))
    const { page, widget, complaints } = await visitor()
    await spoil(page)
    await page.reload()
    await widget.open()
    await widget.contact.click()
    await page.route(TICKETS, (route) => route.abort())
    await widget.form.write({ email, subject: 'Nothing can be stored', body: 'Still it must arrive.' })
    await widget.form.send.click()
    await widget.panel.getByText('Keep this page open until it is sent.').waitFor()

    await page.unroute(TICKETS)
    await widget.form.deliveredNumber()
    expect(await ticketsFrom(staff, email)).toHaveLength(1)
    expect(complaints.splice(0).filter((complaint) => !complaint.includes('net::ERR_FAILED'))).toEqual([])
  },
)
