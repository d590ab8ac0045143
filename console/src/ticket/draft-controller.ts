import type { ReactiveControllerHost } from 'lit'
import type { Message } from '@firstline/sdk/schemas'

export type Visibility = Message['visibility']

/** What became of the last attempt to send something. */
type Sending = {
  /** On its way: the text cannot be changed until it is known whether it arrived. */
  isSending: boolean
  /** Why it could not be sent, and what to do; null when nothing went wrong. */
  failure: string | null
}

/** What solved the ticket: the note about it, and the slug of the article that answers it, empty for none. */
export type Resolution = { note: string; article: string }

export type ResolutionDraft = Resolution & Sending

/** A reply and an internal note beside each other, one of them in view. */
export type MessageDraft = Sending & { visibility: Visibility; texts: Record<Visibility, string> }

/** All that is being written on one ticket. */
export type Draft = MessageDraft & { resolution: ResolutionDraft }

const UNTRIED: Sending = { isSending: false, failure: null }
const EMPTY: Draft = {
  visibility: 'public',
  texts: { public: '', internal: '' },
  resolution: { note: '', article: '', ...UNTRIED },
  ...UNTRIED,
}

/** The drafts of every ticket that was opened, in memory only: what staff write about people is stored nowhere else. */
export class DraftController {
  readonly #host: ReactiveControllerHost
  readonly #drafts = new Map<number, Draft>()

  constructor(host: ReactiveControllerHost) {
    this.#host = host
  }

  /** An empty one while no ticket is open. */
  of(number: number | null): Draft {
    return (number === null ? undefined : this.#drafts.get(number)) ?? EMPTY
  }

  change(number: number, change: Partial<Omit<MessageDraft, 'texts'>>): void {
    this.#keep(number, { ...this.of(number), ...change })
  }

  /** Keeps what was typed, and takes back what was said about the attempt before. */
  write(number: number, visibility: Visibility, text: string): void {
    const draft = this.of(number)
    this.#keep(number, { ...draft, texts: { ...draft.texts, [visibility]: text }, failure: null })
  }

  changeResolution(number: number, change: Partial<Sending>): void {
    const draft = this.of(number)
    this.#keep(number, { ...draft, resolution: { ...draft.resolution, ...change } })
  }

  /** The same as `write`, for what solved the ticket. */
  writeResolution(number: number, written: Partial<Resolution>): void {
    const draft = this.of(number)
    this.#keep(number, { ...draft, resolution: { ...draft.resolution, ...written, failure: null } })
  }

  /** Whether anything typed has not been sent. */
  get hasUnsent(): boolean {
    return [...this.#drafts.values()].some(({ texts, resolution }) =>
      [texts.public, texts.internal, resolution.note, resolution.article].some((text) => text.trim() !== ''),
    )
  }

  /** Forgets all of them: another person sits down at this screen. */
  clear(): void {
    this.#drafts.clear()
    this.#host.requestUpdate()
  }

  #keep(number: number, draft: Draft): void {
    this.#drafts.set(number, draft)
    this.#host.requestUpdate()
  }
}
