import type { Locator } from 'playwright-core'
import { AttachedFiles } from './attached-files.ts'

/** One request as its visitor sees it, in the panel or on the page of its own. */
export class RequestThread {
  readonly messages: Locator
  readonly replyField: Locator
  readonly sendReply: Locator
  readonly worksNow: Locator
  readonly stillNot: Locator
  readonly rating: Locator
  readonly files: AttachedFiles
  readonly #root: Locator

  constructor(root: Locator) {
    this.#root = root
    // Of the conversation, not of the lists of files in it.
    this.messages = root.locator('.thread > ol > li')
    this.files = new AttachedFiles(root)
    this.replyField = root.getByRole('textbox', { name: 'Reply', exact: true })
    this.sendReply = root.getByRole('button', { name: 'Send reply', exact: true })
    this.worksNow = root.getByRole('button', { name: 'It works now', exact: true })
    this.rating = root.getByRole('group', { name: 'How did we do?', exact: true })
    this.stillNot = root.getByRole('button', { name: 'Still not working', exact: true })
  }

  title(subject: string): Locator {
    return this.#root.getByRole('heading', { name: subject, exact: true })
  }

  /** The message that holds these words. */
  message(words: string): Locator {
    return this.messages.filter({ hasText: words })
  }

  /** The request's status in the visitor's words, such as “Closed”. */
  status(words: string): Locator {
    return this.#root.getByText(words, { exact: true })
  }

  /** Rates a closed request: “Good”. */
  async rate(rating: string, comment: string): Promise<void> {
    await this.rating.getByRole('radio', { name: rating, exact: true }).check()
    await this.#root.getByRole('textbox', { name: 'Anything to add? (optional)', exact: true }).fill(comment)
    await this.#root.getByRole('button', { name: 'Send rating', exact: true }).click()
    await this.#root.getByText(`Thank you. You rated this: ${rating}.`, { exact: true }).waitFor()
  }

  async reply(body: string): Promise<void> {
    await this.replyField.fill(body)
    await this.sendReply.click()
    await this.message(body).waitFor()
  }
}
