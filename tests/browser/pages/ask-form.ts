import type { Locator } from 'playwright-core'
import { AttachedFiles } from './attached-files.ts'

/** What a visitor writes. */
export type Question = { email: string; subject?: string; body: string }

/** The form in the panel that becomes a ticket. */
export class AskForm {
  readonly email: Locator
  readonly subject: Locator
  readonly message: Locator
  readonly send: Locator
  readonly whatWeSend: Locator
  readonly type: Locator
  readonly topic: Locator
  readonly files: AttachedFiles
  readonly #panel: Locator

  constructor(panel: Locator) {
    this.#panel = panel
    this.files = new AttachedFiles(panel)
    this.email = panel.getByRole('textbox', { name: 'Your email', exact: true })
    this.subject = panel.getByRole('textbox', { name: 'Subject', exact: true })
    this.message = panel.getByRole('textbox', { name: 'How can we help?', exact: true })
    this.send = panel.getByRole('button', { name: 'Send', exact: true })
    this.type = panel.getByRole('combobox', { name: 'Kind of request', exact: true })
    this.topic = panel.getByRole('combobox', { name: 'Topic', exact: true })
    this.whatWeSend = panel.getByText('What we will send', { exact: true })
  }

  /** Fills in the fields; a subject that is not given stays as the panel proposed it. */
  async write({ email, subject, body }: Question): Promise<void> {
    await this.email.fill(email)
    if (subject !== undefined) await this.subject.fill(subject)
    await this.message.fill(body)
  }

  /** Sends and waits for the number. */
  async deliver(question: Question): Promise<number> {
    await this.write(question)
    await this.send.click()
    return this.deliveredNumber()
  }

  /** The number that a delivered request was given. */
  async deliveredNumber(): Promise<number> {
    const said = await this.#panel.getByText(/^Your request is #\d+\.$/).textContent()
    return Number(/\d+/.exec(said!)![0])
  }

  /** Address of the private link. */
  async followLink(): Promise<string> {
    const link = this.#panel.getByRole('link', { name: 'Follow your ticket' })
    return (await link.getAttribute('href'))!
  }

  /** A part of “What we will send”, by what it is called there. */
  part(name: string): Locator {
    return this.#panel.getByRole('checkbox', { name, exact: true })
  }

  /** One of the site's own questions that may be left out, by what it asks. */
  question(label: string, role: 'textbox' | 'combobox' | 'group' | 'checkbox' = 'textbox'): Locator {
    return this.#panel.getByRole(role, { name: `${label} (optional)`, exact: true })
  }

  /** Whether the caret is in a field. */
  isFocused(field: Locator): Promise<boolean> {
    return field.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element)
  }

  /** What stands right under a field as its error, or null; read as assistive technology does. */
  async errorOf(field: Locator): Promise<string | null> {
    if ((await field.getAttribute('aria-invalid')) !== 'true') return null
    const id = await field.getAttribute('aria-describedby')
    return this.#panel.locator(`#${id}`).textContent()
  }
}
