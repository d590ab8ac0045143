import type { CreateTicketRequest, CreateTicketResponse } from '../schemas/visitor.ts'
import type { DeviceStore, Durability, Refusal, Submission } from './device-store.ts'
import { newIdempotencyKey } from './idempotency-key.ts'
import { inOneTab } from './one-tab.ts'
import { ApiError } from './request.ts'
import { remainingMs, retryDelayMs } from './retry-delay.ts'
import type { TicketLink, VisitorClient } from './visitor-client.ts'

/**
 * What became of a submission. One tab sends what all tabs wrote: it hears of everything but refusals of what others
 * wrote, and they hear of their own.
 */
export type OutboxEvent =
  /** `elsewhere`: by another tab, which has heard of it too. */
  | { type: 'delivered'; key: string; response: CreateTicketResponse; elsewhere: boolean }
  /** The server said no for good, or it became too old to be sent unseen. It stays until `discard`. */
  | { type: 'refused'; key: string; submission: Submission }
  /** The device does the work that the site asks for, before it is sent for the first time. */
  | { type: 'working'; key: string }
  /** Not now; it goes out as soon as it can. */
  | { type: 'waiting'; key: string; error: unknown }

export type OutboxOptions = {
  client: Pick<VisitorClient, 'createTicket'>
  store: DeviceStore
  api: string
  site?: string
  onEvent: (event: OutboxEvent) => void
  /** Does the work that a site under attack asks for; null: this device cannot. Rejects when it cannot ask just now. */
  findProof?: () => Promise<string | null>
  /** Runs `work` while no other tab does; returns without running it when one does. Default: a Web Lock. */
  exclusively?: (work: () => Promise<void>) => Promise<void>
  now?: () => number
  random?: () => number
}

/** How a ticket is to be sent. */
export type HowToSend = {
  /** Whether the site asks for work before it believes a ticket. Default: false. */
  needsProof?: boolean
}

export type Outbox = {
  /** Keeps the ticket, then sends it. Resolves once it is kept, and says where. */
  submit: (body: CreateTicketRequest, how?: HowToSend) => Promise<{ key: string; durability: Durability }>
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
/** A tab that finds another one sending looks again after this long. */
const SHORTEST_WAIT_MS = 1_000
/** The server keeps keys for 14 days; half of that leaves no doubt that a replay is recognised. */
const EXPIRES_AFTER_MS = 7 * 24 * 60 * 60 * 1_000
/** Statuses that say "again later" rather than "no". */
const RETRIED_STATUSES = new Set([408, 409, 425, 429])
const CHANNEL_NAME = 'firstline-outbox'

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
  const exclusively = options.exclusively ?? inOneTab
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let closed = false
  const site = options.site ?? null
  /** Keys of what was written in this page. */
  const own = new Set<string>()
  let channel: BroadcastChannel | undefined

  /** Opened when it is needed first: browsers do not keep a page with an open channel for the Back button. */
  function otherTabs(): BroadcastChannel {
    if (channel) return channel
    channel = new BroadcastChannel(CHANNEL_NAME)
    channel.onmessage = ({ data: event }: MessageEvent<OutboxEvent>) => {
      if (own.has(event.key)) onEvent(event.type === 'delivered' ? { ...event, elsewhere: true } : event)
    }
    return channel
  }

  function tell(event: OutboxEvent): void {
    const isOwn = own.has(event.key)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel never leaves its origin
    if (!isOwn && !closed) otherTabs().postMessage(event)
    // Refused words go back to the page they were written in. Where it is gone they wait for a form to be opened.
    if (isOwn || event.type !== 'refused') onEvent(event)
  }

  async function submissions(): Promise<Submission[]> {
    return (await store.submissions()).filter((submission) => submission.api === api && submission.site === site)
  }
  const pending = async () => (await submissions()).filter(({ refusal }) => refusal === null)
  const refused = async () => (await submissions()).filter(({ refusal }) => refusal !== null)

  async function postpone(submission: Submission, error: unknown): Promise<void> {
    const attempts = submission.attempts + 1
    const asked = error instanceof ApiError ? error.retryAfter : null
    await store.putSubmission({ ...submission, attempts, notBefore: now() + retryDelayMs(attempts, asked, random()) })
    tell({ type: 'waiting', key: submission.key, error })
  }

  async function refuse(submission: Submission, refusal: Refusal): Promise<void> {
    const kept = { ...submission, refusal }
    await store.putSubmission(kept)
    tell({ type: 'refused', key: kept.key, submission: kept })
  }

  /**
   * Does the work that the site asks for, once: the proof is kept with the words, because the same key always carries the
   * same ones. Without a proof they go out all the same, and the server marks them.
   */
  async function prove(submission: Submission): Promise<Submission> {
    if (!submission.needsProof) return submission
    tell({ type: 'working', key: submission.key })
    const proof = await options.findProof?.().catch((error: unknown) => {
      if (mayPass(error)) throw error
      return null
    })
    const { body } = submission
    const proven = proof ? { ...body, guard: { ...body.guard, proof } } : body
    const tried = { ...submission, needsProof: false, body: proven }
    await store.putSubmission(tried)
    return tried
  }

  async function attempt(kept: Submission): Promise<void> {
    let submission = kept
    const { key } = submission
    if (now() - submission.createdAt > EXPIRES_AFTER_MS) return refuse(submission, { message: '', fields: [] })
    let response: CreateTicketResponse
    let link: TicketLink
    try {
      submission = await prove(kept)
      response = await client.createTicket(submission.body, key, AbortSignal.timeout(ATTEMPT_TIMEOUT_MS))
      link = linkOf(response)
    } catch (error) {
      if (mayPass(error)) return postpone(submission, error)
      const { message, fields } = error as ApiError
      return refuse(submission, { message, fields })
    }
    await store.follow({ ...link, api, seenMessages: 1, followedAt: now() })
    await store.deleteSubmission(key)
    tell({ type: 'delivered', key, response, elsewhere: false })
  }

  async function sendDue(force: boolean): Promise<void> {
    for (const submission of await pending()) {
      if (!closed && (force || remainingMs(submission.notBefore, now()) === 0)) await attempt(submission)
    }
  }

  async function schedule(): Promise<void> {
    clearTimeout(timer)
    const waits = (await pending()).map(({ notBefore }) => remainingMs(notBefore, now()))
    if (closed || waits.length === 0) return
    timer = setTimeout(() => void flush(), Math.max(SHORTEST_WAIT_MS, Math.min(...waits)))
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
    async submit(body, { needsProof = false } = {}) {
      const key = newIdempotencyKey()
      const submission: Submission = {
        key,
        api,
        site,
        body,
        needsProof,
        createdAt: now(),
        attempts: 0,
        notBefore: 0,
        refusal: null,
      }
      own.add(key)
      otherTabs()
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
      channel?.close()
      globalThis.removeEventListener?.('online', wake)
      globalThis.document?.removeEventListener('visibilitychange', wakeWhenVisible)
    },
  }
}

/** @throws {TypeError} whoever answered was not the API, and nothing is delivered */
function linkOf(response: CreateTicketResponse): TicketLink {
  return { number: response.ticket.number, token: response.token }
}
