import type { Page } from 'playwright-core'
import { RequestThread } from './request-thread.ts'

/** `/ticket`: what a private link opens. */
export class TicketPage {
  readonly page: Page
  readonly request: RequestThread

  constructor(page: Page) {
    this.page = page
    this.request = new RequestThread(page.getByRole('main'))
  }
}
