import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { StaffClient } from '@firstline/sdk/client'
import type { StaffTicketSummary, TicketQueue } from '@firstline/sdk/schemas'

/** Tickets of one page. */
const PAGE_TICKETS = 50
/** Most that the API answers at once. */
const MOST_TICKETS = 100

/** What is listed. */
export type QueueQuery = { queue: TicketQueue; search: string }

export type QueueState =
  | { status: 'loading' }
  | { status: 'failed'; error: unknown }
  | {
      status: 'ready'
      tickets: StaffTicketSummary[]
      /** Cursor of the next page; null on the last. */
      next: string | null
      /** How the next page stands: shown by the button that fetches it. */
      more: { status: 'idle' } | { status: 'loading' } | { status: 'failed'; error: unknown }
    }

/** One queue's tickets, page by page. The last query wins: answers to an earlier one are dropped. */
export class QueueController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #state: QueueState = { status: 'loading' }
  #client: StaffClient | null = null
  #query: QueueQuery = { queue: 'all', search: '' }
  #abort = new AbortController()

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  get state(): QueueState {
    return this.#state
  }

  hostDisconnected(): void {
    this.#abort.abort()
  }

  /** Shows another queue, or the same anew. Never rejects: a failure is a state. */
  async load(client: StaffClient, query: QueueQuery): Promise<void> {
    this.#abort.abort()
    const { signal } = (this.#abort = new AbortController())
    this.#client = client
    this.#query = query
    this.#become({ status: 'loading' })
    try {
      const page = await this.#fetch(client, { limit: PAGE_TICKETS }, signal)
      if (!signal.aborted)
        this.#become({ status: 'ready', tickets: page.items, next: page.next, more: { status: 'idle' } })
    } catch (error) {
      if (!signal.aborted) this.#become({ status: 'failed', error })
    }
  }

  /** Adds the next page. */
  async loadMore(): Promise<void> {
    const { signal } = this.#abort
    const before = this.#state
    if (!this.#client || before.status !== 'ready' || before.next === null || before.more.status === 'loading') return
    this.#become({ ...before, more: { status: 'loading' } })
    try {
      const page = await this.#fetch(this.#client, { limit: PAGE_TICKETS, cursor: before.next }, signal)
      if (signal.aborted || this.#state.status !== 'ready') return
      this.#become({
        status: 'ready',
        tickets: withoutRepeats([...this.#state.tickets, ...page.items]),
        next: page.next,
        more: { status: 'idle' },
      })
    } catch (error) {
      if (!signal.aborted && this.#state.status === 'ready') {
        this.#become({ ...this.#state, more: { status: 'failed', error } })
      }
    }
  }

  /**
   * Brings what is listed up to date, without a loading state.
   *
   * @returns the tickets that were not in the list or have changed since
   * @throws what the client throws; the list then stays as it was
   */
  async refresh(): Promise<StaffTicketSummary[]> {
    const { signal } = this.#abort
    const before = this.#state
    if (!this.#client || before.status !== 'ready') return []
    const limit = Math.min(Math.max(before.tickets.length, PAGE_TICKETS), MOST_TICKETS)
    const page = await this.#fetch(this.#client, { limit }, signal)
    const now = this.#state
    if (signal.aborted || now.status !== 'ready') return []
    // Pages further down are kept as they were read: reading all of them again and again would cost too much.
    const isWhole = page.next === null || now.tickets.length <= limit
    const tickets = isWhole ? page.items : withoutRepeats([...page.items, ...now.tickets.slice(limit)])
    this.#become({ ...now, tickets, next: isWhole ? page.next : now.next })
    const versions = new Map(before.tickets.map((ticket) => [ticket.number, ticket.version]))
    return page.items.filter((ticket) => versions.get(ticket.number) !== ticket.version)
  }

  #fetch(client: StaffClient, page: { limit: number; cursor?: string }, signal: AbortSignal) {
    const search = this.#query.search.trim()
    return client.tickets({ queue: this.#query.queue, ...(search ? { q: search } : {}), ...page }, signal)
  }

  #become(state: QueueState): void {
    this.#state = state
    this.#host.requestUpdate()
  }
}

/** A ticket that changed between two pages would be on both; the first, more recent one stays. */
function withoutRepeats(tickets: StaffTicketSummary[]): StaffTicketSummary[] {
  const seen = new Set<number>()
  return tickets.filter(({ number }) => !seen.has(number) && seen.add(number))
}
