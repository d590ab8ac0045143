import type { ReactiveControllerHost } from 'lit'
import type { Message } from '@firstline/sdk/schemas'

export type Visibility = Message['visibility']

/** What is being written on one ticket: a reply and a note beside each other, one of them in view. */
export type Draft = {
  visibility: Visibility
  texts: Record<Visibility, string>
  /** On its way: the text cannot be changed until it is known whether it arrived. */
  isSending: boolean
  /** Why it could not be sent, and what to do; null when nothing went wrong. */
  failure: string | null
}

const EMPTY: Draft = { visibility: 'public', texts: { public: '', internal: '' }, isSending: false, failure: null }

/** The drafts of every ticket that was opened, in memory only: what staff write about people is stored nowhere else. */
export class DraftController {
  readonly #host: ReactiveControllerHost
  readonly #drafts = new Map<number, Draft>()

  constructor(host: ReactiveControllerHost) {
    this.#host = host
  }

  of(number: number): Draft {
    return this.#drafts.get(number) ?? EMPTY
  }

  change(number: number, change: Partial<Omit<Draft, 'texts'>>): void {
    this.#drafts.set(number, { ...this.of(number), ...change })
    this.#host.requestUpdate()
  }

  /** Keeps what was typed, and takes back what was said about the attempt before. */
  write(number: number, visibility: Visibility, text: string): void {
    const draft = this.of(number)
    this.#drafts.set(number, { ...draft, texts: { ...draft.texts, [visibility]: text }, failure: null })
    this.#host.requestUpdate()
  }

  /** Whether anything typed has not been sent. */
  get hasUnsent(): boolean {
    return [...this.#drafts.values()].some(({ texts }) => (texts.public + texts.internal).trim() !== '')
  }

  /** Forgets all of them: another person sits down at this screen. */
  clear(): void {
    this.#drafts.clear()
    this.#host.requestUpdate()
  }
}
