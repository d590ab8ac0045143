import type { Locator } from 'playwright-core'

/** A file as a person has it on their disk. */
export type TestFile = { name: string; mimeType: string; buffer: Buffer }

/** What a form has attached, and the ways to attach. */
export class AttachedFiles {
  readonly list: Locator
  /** How far the file is that is on its way. */
  readonly progress: Locator
  readonly cancel: Locator
  readonly #root: Locator

  constructor(root: Locator) {
    this.#root = root
    this.progress = root.getByRole('progressbar')
    this.cancel = root.getByRole('button', { name: 'Cancel', exact: true })
    this.list = root.locator('.attach').getByRole('listitem')
  }

  async pick(...files: TestFile[]): Promise<void> {
    await this.#root.getByLabel('Attach files').setInputFiles(files)
  }

  /** Drops a file onto the form, or pastes it there: the browser hands over the same kind of thing. */
  async handOver(how: 'drop' | 'paste', { name, mimeType, buffer }: TestFile): Promise<void> {
    const target = this.#root.locator('form').first()
    await target.evaluate(
      (form, [how, name, mimeType, text]) => {
        const data = new DataTransfer()
        data.items.add(new File([Uint8Array.from(atob(text), (each) => each.charCodeAt(0))], name, { type: mimeType }))
        const options = { bubbles: true, cancelable: true, composed: true }
        form.dispatchEvent(
          how === 'drop'
            ? new DragEvent('drop', { ...options, dataTransfer: data })
            : new ClipboardEvent('paste', { ...options, clipboardData: data }),
        )
      },
      [how, name, mimeType, buffer.toString('base64')] as const,
    )
  }

  async remove(name: string): Promise<void> {
    await this.#root.getByRole('button', { name: `Remove ${name}`, exact: true }).click()
  }

  /** The files of the messages, each of which is saved by pressing it. */
  received(name: string): Locator {
    return this.#root.getByRole('button', { name: new RegExp(`^Download ${name}`) })
  }
}
