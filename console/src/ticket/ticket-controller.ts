import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { ApiError, type StaffClient } from '@firstline/sdk/client'
import type {
  ChangeTicketRequest,
  Message,
  ResolveTicketRequest,
  StaffThreadResponse,
  StaffTicket,
} from '@firstline/sdk/schemas'
import { isConflict } from '../shared/failure.ts'

export type TicketState =
  | { status: 'none' }
  | { status: 'loading'; number: number }
  | { status: 'failed'; number: number; error: unknown }
  | { status: 'ready'; number: number; thread: StaffThreadResponse }

/** A change of properties, without the version that the controller adds. */
export type TicketChange = Omit<ChangeTicketRequest, 'version'>

/** How a change went. On a conflict the ticket has been read anew; `before` is what the member was looking at. */
export type ChangeResult = { status: 'changed' } | { status: 'conflict'; before: StaffTicket }

/** One ticket: read, kept up to date, changed. The last ticket opened wins: answers about an earlier one are dropped. */
export class TicketController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #state: TicketState = { status: 'none' }
  #client: StaffClient | null = null
  #abort = new AbortController()
  /** Changes go out one after another: each must carry the version that the one before has made. */
  #lastChange: Promise<unknown> = Promise.resolve()

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  get state(): TicketState {
    return this.#state
  }

  hostDisconnected(): void {
    this.#abort.abort()
  }

  /** Shows another ticket, or none. Never rejects: a failure is a state. */
  async open(client: StaffClient, number: number | null): Promise<void> {
    this.#abort.abort()
    const { signal } = (this.#abort = new AbortController())
    this.#client = client
    if (number === null) return this.#become({ status: 'none' })
    this.#become({ status: 'loading', number })
    try {
      const thread = await client.ticket(number, signal)
      if (!signal.aborted) this.#become({ status: 'ready', number, thread })
    } catch (error) {
      if (!signal.aborted) this.#become({ status: 'failed', number, error })
    }
  }

  /**
   * Brings the ticket up to date, without a loading state.
   *
   * @returns what it was before when it had changed, else null
   * @throws what the client throws; what is shown then stays
   */
  async refresh(): Promise<StaffThreadResponse | null> {
    const { signal } = this.#abort
    const { client, number, thread: before } = this.#current()
    const thread = await client.ticket(number, signal)
    if (signal.aborted) return null
    return this.#accept(number, thread) ? before : null
  }

  /** @throws what the client throws, but for a conflict, which is a result */
  change(change: TicketChange): Promise<ChangeResult> {
    const { number } = this.#current()
    const result = this.#lastChange.then(() => this.#changeNow(number, change))
    this.#lastChange = result.catch(() => undefined)
    return result
  }

  async #changeNow(number: number, change: TicketChange): Promise<ChangeResult> {
    const { client, number: shown, thread } = this.#current()
    if (shown !== number) throw new Error(`firstline-ticket: ticket ${number} was left before it could be changed`)
    const before = thread.ticket
    try {
      const { ticket } = await client.change(number, { ...change, version: before.version })
      this.#accept(number, { ticket, messages: this.#messagesOf(number) })
      return { status: 'changed' }
    } catch (error) {
      if (!isConflict(error)) throw error
      this.#accept(number, await client.ticket(number))
      return { status: 'conflict', before }
    }
  }

  /** @throws what the client throws */
  async resolve(resolution: ResolveTicketRequest): Promise<void> {
    const { client, number } = this.#current()
    const { ticket } = await client.resolve(number, resolution)
    // The note has become a message, which this answer does not carry; without it the ticket is resolved all the same.
    const withNote = await client.ticket(number).catch(() => ({ ticket, messages: this.#messagesOf(number) }))
    this.#accept(number, withNote)
  }

  /** @throws what the client throws; the message has then not been added */
  async write(body: string, visibility: Message['visibility']): Promise<void> {
    const { client, number, thread } = this.#current()
    try {
      const { ticket, message } = await client.write(number, { body, visibility })
      const messages = this.#messagesOf(number).filter(({ id }) => id !== message.id)
      this.#accept(number, { ticket: { ...thread.ticket, ...ticket }, messages: [...messages, message] })
    } catch (error) {
      if (error instanceof ApiError) throw error
      // No answer is not a refusal: the message may have arrived, and sending it again would repeat it.
      const known = new Set(thread.messages.map(({ id }) => id))
      const now = await client.ticket(number).catch(() => null)
      const arrived = now?.messages.some(
        (message) => !known.has(message.id) && message.author.kind === 'staff' && message.body === body,
      )
      if (!now || !arrived) throw error
      this.#accept(number, now)
    }
  }

  /** @throws what the client throws */
  fetchFile(id: string): Promise<Blob> {
    const { client, number } = this.#current()
    return client.attachment(number, id)
  }

  #current(): { client: StaffClient; number: number; thread: StaffThreadResponse } {
    if (!this.#client || this.#state.status !== 'ready') throw new Error('firstline-ticket: no ticket is open')
    return { client: this.#client, number: this.#state.number, thread: this.#state.thread }
  }

  #messagesOf(number: number): Message[] {
    return this.#state.status === 'ready' && this.#state.number === number ? this.#state.thread.messages : []
  }

  /** Shows an answer, unless another ticket is open by now or a later answer came first. @returns whether it is news */
  #accept(number: number, thread: StaffThreadResponse): boolean {
    const state = this.#state
    if (state.status !== 'ready' || state.number !== number) return false
    if (thread.ticket.version < state.thread.ticket.version || sizeOf(thread) === sizeOf(state.thread)) return false
    this.#become({ ...state, thread })
    return true
  }

  #become(state: TicketState): void {
    this.#state = state
    this.#host.requestUpdate()
  }
}

/** Two answers about a ticket with the same size are the same: it only ever grows. */
function sizeOf({ ticket, messages }: StaffThreadResponse): string {
  return [ticket.version, messages.length, ticket.history.length].join(' ')
}
