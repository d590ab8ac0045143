import type { Locator, Page } from 'playwright-core'

/** The staff console. */
export class ConsolePage {
  readonly page: Page
  readonly queue: Locator
  /** The open ticket's messages. */
  readonly conversation: Locator
  /** What the requester did before asking. */
  readonly story: Locator
  readonly status: Locator

  constructor(page: Page) {
    this.page = page
    this.queue = page.locator('firstline-queue')
    this.conversation = page.getByRole('region', { name: 'Conversation' })
    this.story = page.getByRole('region', { name: 'What they did' })
    this.status = page.getByRole('combobox', { name: 'Status' })
  }

  async signIn({ email, password }: { email: string; password: string }): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Email' }).fill(email)
    await this.page.getByLabel('Password').fill(password)
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await this.page.getByRole('button', { name: 'Sign out' }).waitFor()
  }

  /** Chooses a queue on the left. */
  async chooseQueue(name: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Queues' }).getByRole('link', { name, exact: true }).click()
  }

  /** Goes to a page beside the queues. */
  async openPage(name: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Knowledge and settings' })
      .getByRole('link', { name, exact: true })
      .click()
    await this.page.getByRole('heading', { name, exact: true }).waitFor()
  }

  /** Goes to what visitors did not find, once all of it was read. */
  async openGaps(): Promise<void> {
    await this.openPage('Gaps')
    await this.page.locator('firstline-gaps').getByText('Searches that found nothing').waitFor()
  }

  gap(title: string): Locator {
    return this.page
      .locator('firstline-gaps')
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { name: title }) })
  }

  /** Opens a ticket from the list in the middle. */
  async openTicket(subject: string): Promise<void> {
    await this.queue.getByRole('link', { name: subject }).click()
    await this.subject(subject).waitFor()
  }

  subject(subject: string): Locator {
    return this.page.locator('firstline-ticket').getByRole('heading', { name: subject, exact: true })
  }

  /** The message or note that holds these words. */
  message(words: string): Locator {
    return this.conversation.getByRole('article').filter({ hasText: words })
  }

  async reply(body: string): Promise<void> {
    await this.#write('Reply', 'Send reply', body)
  }

  async note(body: string): Promise<void> {
    await this.#write('Internal note', 'Save note', body)
  }

  async #write(kind: string, send: string, body: string): Promise<void> {
    await this.page.getByRole('button', { name: kind, exact: true }).click()
    await this.page.getByRole('textbox', { name: kind, exact: true }).fill(body)
    await this.page.getByRole('button', { name: send, exact: true }).click()
    await this.message(body).waitFor()
  }
}
