import type { BrowserContext, Page } from 'playwright-core'

/** What the loader puts into the page. */
declare const Firstline: {
  state: string
  prefill: (fields: object) => Promise<void>
  open: (view: string) => Promise<void>
}

/** A tab with the demo page, in which a visitor writes one ticket after the other. */
export class Tab {
  readonly page: Page

  private constructor(page: Page) {
    this.page = page
  }

  /** @param complaints receives every error that nobody caught */
  static async open(context: BrowserContext, origin: string, complaints: string[]): Promise<Tab> {
    const page = await context.newPage()
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`${origin}/`)
    return new Tab(page)
  }

  /** Fills in the form and presses Send. */
  async send(email: string, body: string): Promise<void> {
    await this.page.evaluate(
      async (fields) => {
        await Firstline.prefill(fields)
        await Firstline.open('ask')
      },
      { email, subject: body, body },
    )
    const message = this.page.getByRole('textbox', { name: 'How can we help?', exact: true })
    // What was typed into a form that was never sent is still there, and is sent with what comes now.
    await message.fill(body)
    await this.page.getByRole('button', { name: 'Send', exact: true }).click()
  }

  /** Resolves once the panel shows that the words are kept. */
  async kept(): Promise<void> {
    await this.page.waitForFunction(() => Firstline.state === 'sent')
  }

  /** What the panel says of the ticket that was written last here; empty when none was. */
  async fate(): Promise<string> {
    const sent = this.page.locator('firstline-widget .sent')
    return (await sent.count()) > 0 ? sent.innerText() : ''
  }

  /** Kills the process that draws the page. */
  async crash(): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page)
    const crashed = this.page.waitForEvent('crash')
    // Nobody is left to answer.
    void session.send('Page.crash').catch(() => {})
    await crashed
    await this.page.close()
  }

  close(): Promise<void> {
    return this.page.close()
  }

  /** How many tickets this device still holds to be sent. */
  countKept(): Promise<number> {
    return this.page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('firstline')
          opening.onerror = () => reject(opening.error ?? new Error('closed'))
          opening.onsuccess = () => {
            const counting = opening.result.transaction('submissions').objectStore('submissions').count()
            counting.onsuccess = () => resolve(counting.result)
            opening.result.close()
          }
        }),
    )
  }
}
