import type { CreateTicketRequest, CreateTicketResponse } from '../schemas/visitor.ts'
import type { DeviceStore, Durability, Submission } from './device-store.ts'
import { ApiError } from './request.ts'
import type { VisitorClient } from './visitor-client.ts'

/** What became of a submission. */
export type OutboxEvent =
  | { type: 'delivered'; key: string; response: CreateTicketResponse }
  /** The server said no for good; the words are handed back so that nothing is lost. */
  | { type: 'refused'; key: string; body: CreateTicketRequest; error: ApiError }
  /** Too old to send blindly; the words are handed back. */
  | { type: 'expired'; key: string; body: CreateTicketRequest }
  /** Not now; it goes out as soon as it can. */
  | { type: 'waiting'; key: string; error: unknown }

export type OutboxOptions = {
  client: Pick<VisitorClient, 'createTicket'>
  store: DeviceStore
  api: string
  site?: string
  onEvent: (event: OutboxEvent) => void
  /** Runs `work` while no other tab does; returns without running it when one does. Default: a Web Lock. */
  exclusively?: (work: () => Promise<void>) => Promise<void>
  now?: () => number
  random?: () => number
}

export type Outbox = {
  /** Keeps the ticket, then sends it. Resolves once it is kept, and says where. */
  submit: (body: CreateTicketRequest) => Promise<{ key: string; durability: Durability }>
  /** Tries everything that is due. `force` does not wait for the back-off. */
  flush: (force?: boolean) => Promise<void>
  pending: () => Promise<Submission[]>
  /** Stops timers and listeners; what is kept stays kept. */
  close: () => void
}

const ATTEMPT_TIMEOUT_MS = 20_000
const FIRST_DELAY_MS = 1_000
const LONGEST_DELAY_MS = 60_000
/** The server keeps keys for 14 days; half of that leaves no doubt that a replay is recognised. */
const EXPIRES_AFTER_MS = 7 * 24 * 60 * 60 * 1_000
/** Statuses that say "again later" rather than "no". */
const RETRIED_STATUSES = new Set([408, 409, 425, 429])
const LOCK_NAME = 'firstline-outbox'

async function withWebLock(work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work()
  await navigator.locks.request(LOCK_NAME, { ifAvailable: true }, async (lock) => {
    if (lock) await work()
  })
}

/** Network failures, time-outs and overload pass; anything else the server says is its last word. */
function mayPass(error: unknown): boolean {
  return !(error instanceof ApiError) || error.status >= 500 || RETRIED_STATUSES.has(error.status)
}

/**
 * Sends tickets exactly once: each is kept on the device before the first attempt, leaves only when the server has
 * definitely answered, and carries one idempotency key through all attempts.
 */
export function createOutbox(options: OutboxOptions): Outbox {
  const { client, store, api, onEvent, now = Date.now, random = Math.random } = options
  const exclusively = options.exclusively ?? withWebLock
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let closed = false

  const pending = async () => (await store.submissions()).filter((submission) => submission.api === api)

  async function postpone(submission: Submission, error: unknown): Promise<void> {
    const attempts = submission.attempts + 1
    const backOff = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempts - 1)) * (0.5 + random())
    const asked = error instanceof ApiError && error.retryAfter !== null ? error.retryAfter * 1_000 : 0
    await store.putSubmission({ ...submission, attempts, notBefore: now() + Math.max(backOff, asked) })
    onEvent({ type: 'waiting', key: submission.key, error })
  }

  async function attempt(submission: Submission): Promise<void> {
    const { key, body } = submission
    if (now() - submission.createdAt > EXPIRES_AFTER_MS) {
      await store.deleteSubmission(key)
      onEvent({ type: 'expired', key, body })
      return
    }
    try {
      const response = await client.createTicket(body, key, AbortSignal.timeout(ATTEMPT_TIMEOUT_MS))
      await store.follow({ ...linkOf(response), api, seenMessages: 1, followedAt: now() })
      await store.deleteSubmission(key)
      onEvent({ type: 'delivered', key, response })
    } catch (error) {
      if (mayPass(error)) return postpone(submission, error)
      await store.deleteSubmission(key)
      onEvent({ type: 'refused', key, body, error: error as ApiError })
    }
  }

  async function sendDue(force: boolean): Promise<void> {
    for (const submission of await pending()) {
      if (!closed && (force || submission.notBefore <= now())) await attempt(submission)
    }
  }

  async function schedule(): Promise<void> {
    clearTimeout(timer)
    const next = Math.min(...(await pending()).map((submission) => submission.notBefore))
    // At least a second, so that a tab which finds another one sending does not spin.
    if (!closed && Number.isFinite(next)) timer = setTimeout(() => void flush(), Math.max(FIRST_DELAY_MS, next - now()))
  }

  async function flush(force = false): Promise<void> {
    // One run at a time in this tab; whoever asks meanwhile gets a run of their own behind it.
    const previous = running
    const run = (async () => {
      await previous
      await exclusively(() => sendDue(force))
      await schedule()
    })()
    running = run
    await run
    if (running === run) running = undefined
  }

  const wake = () => void flush(true)
  const wakeWhenVisible = () => {
    if (document.visibilityState === 'visible') void flush()
  }
  globalThis.addEventListener?.('online', wake)
  globalThis.document?.addEventListener('visibilitychange', wakeWhenVisible)

  return {
    async submit(body) {
      const key = crypto.randomUUID()
      const submission: Submission = {
        key,
        api,
        site: options.site ?? null,
        body,
        createdAt: now(),
        attempts: 0,
        notBefore: 0,
      }
      const durability = await store.putSubmission(submission)
      void flush()
      return { key, durability }
    },
    flush,
    pending,
    close() {
      closed = true
      clearTimeout(timer)
      globalThis.removeEventListener?.('online', wake)
      globalThis.document?.removeEventListener('visibilitychange', wakeWhenVisible)
    },
  }
}

function linkOf(response: CreateTicketResponse) {
  return { number: response.ticket.number, token: response.token }
}
