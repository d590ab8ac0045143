import type { CreateTicketRequest, CreateTicketResponse } from '../schemas/visitor.ts'
import type { DeviceStore, Durability, Refusal, Submission } from './device-store.ts'
import { ApiError } from './request.ts'
import type { VisitorClient } from './visitor-client.ts'

/** What became of a submission. */
export type OutboxEvent =
  | { type: 'delivered'; key: string; response: CreateTicketResponse }
  /** The server said no for good, or it became too old to be sent unseen. It stays until `discard`. */
  | { type: 'refused'; submission: Submission }
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
  /** What is still to be sent. */
  pending: () => Promise<Submission[]>
  /** What was refused and whose words nobody has taken back yet. */
  refused: () => Promise<Submission[]>
  /** Forgets a refused submission: its words are somewhere else now. */
  discard: (key: string) => Promise<void>
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
  const locks = globalThis.navigator?.locks
  let asked = false
  try {
    await locks?.request(LOCK_NAME, { ifAvailable: true }, async (lock) => {
      asked = true
      if (lock) await work()
    })
  } catch (error) {
    if (asked) throw error
  }
  // Pages without storage, and Node, have no locks. Sending twice does no harm there: the key makes it one ticket.
  if (!asked) await work()
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

  const site = options.site ?? null

  async function submissions(): Promise<Submission[]> {
    return (await store.submissions()).filter((submission) => submission.api === api && submission.site === site)
  }
  const pending = async () => (await submissions()).filter(({ refusal }) => refusal === null)
  const refused = async () => (await submissions()).filter(({ refusal }) => refusal !== null)

  async function postpone(submission: Submission, error: unknown): Promise<void> {
    const attempts = submission.attempts + 1
    const backOff = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempts - 1)) * (0.5 + random())
    const asked = error instanceof ApiError && error.retryAfter !== null ? error.retryAfter * 1_000 : 0
    await store.putSubmission({ ...submission, attempts, notBefore: now() + Math.max(backOff, asked) })
    onEvent({ type: 'waiting', key: submission.key, error })
  }

  async function refuse(submission: Submission, refusal: Refusal): Promise<void> {
    const kept = { ...submission, refusal }
    await store.putSubmission(kept)
    onEvent({ type: 'refused', submission: kept })
  }

  async function attempt(submission: Submission): Promise<void> {
    const { key, body } = submission
    if (now() - submission.createdAt > EXPIRES_AFTER_MS) return refuse(submission, { message: '', fields: [] })
    let response: CreateTicketResponse
    try {
      response = await client.createTicket(body, key, AbortSignal.timeout(ATTEMPT_TIMEOUT_MS))
    } catch (error) {
      if (mayPass(error)) return postpone(submission, error)
      const { message, fields } = error as ApiError
      return refuse(submission, { message, fields })
    }
    await store.follow({ ...linkOf(response), api, seenMessages: 1, followedAt: now() })
    await store.deleteSubmission(key)
    onEvent({ type: 'delivered', key, response })
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
      await previous?.catch(() => {
        // Whoever asked for that run has been told.
      })
      try {
        await exclusively(() => sendDue(force))
      } finally {
        await schedule()
      }
    })()
    running = run
    await run
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
        site,
        body,
        createdAt: now(),
        attempts: 0,
        notBefore: 0,
        refusal: null,
      }
      const durability = await store.putSubmission(submission)
      void flush()
      return { key, durability }
    },
    flush,
    pending,
    refused,
    discard: store.deleteSubmission,
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
