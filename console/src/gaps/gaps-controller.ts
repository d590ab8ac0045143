import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { StaffClient } from '@firstline/sdk/client'
import type { FindGaps, FoundGaps, GapQuery } from './find-gaps.ts'

export type GapsState =
  /** `read`: questions so far. */
  { status: 'loading'; read: number } | { status: 'failed'; error: unknown } | ({ status: 'ready' } & FoundGaps)

/** What visitors did not find. The last query wins: what an earlier one finds is dropped. */
export class GapsController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #state: GapsState = { status: 'loading', read: 0 }
  #abort = new AbortController()

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  get state(): GapsState {
    return this.#state
  }

  hostDisconnected(): void {
    this.#abort.abort()
  }

  /** Never rejects: a failure is a state. */
  async load(find: FindGaps, client: StaffClient, query: GapQuery): Promise<void> {
    this.#abort.abort()
    const { signal } = (this.#abort = new AbortController())
    const become = (state: GapsState) => {
      if (signal.aborted) return
      this.#state = state
      this.#host.requestUpdate()
    }
    become({ status: 'loading', read: 0 })
    try {
      const found = await find(client, query, signal, (read) => become({ status: 'loading', read }))
      become({ status: 'ready', ...found })
    } catch (error) {
      become({ status: 'failed', error })
    }
  }
}
