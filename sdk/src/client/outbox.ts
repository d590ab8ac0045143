import type { CreateTicketRequest, CreateTicketResponse } from '../schemas/visitor.ts'
import { deliver, mayPass, type Delivering, type FileProgress } from './deliver.ts'
import type { DeviceStore, Durability } from './device-store.ts'
import { newIdempotencyKey } from './idempotency-key.ts'
import type { Claims, Identity } from './identity.ts'
import { inOneTab } from './one-tab.ts'
import { ApiError, needsIdentity } from './request.ts'
import { remainingMs, retryDelayMs } from './retry-delay.ts'
import { keptFile, type Refusal, type RefusedFile, type Submission } from './submission.ts'

/**
 * What became of a submission. One tab sends what all tabs wrote: it hears of everything but refusals of what others
 * wrote, and they hear of their own. `elsewhere`: another tab did it, which has heard of it too.
 */
export type OutboxEvent =
  | {
      type: 'delivered'
      key: string
      response: CreateTicketResponse
      /** What it went without: the server does not take these files. */
      refusedFiles: readonly RefusedFile[]
      elsewhere: boolean
    }
  /** The server said no for good, or it became too old to be sent unseen. It stays until `discard`. */
  | { type: 'refused'; key: string; submission: Submission }
  /** The device does the work that the site asks for, before it is sent for the first time. */
  | { type: 'working'; key: string }
  /**
   * Not now; it goes out as soon as it can: by itself, or once the visitor has signed in. `notBefore`: not tried again
   * before this moment, in milliseconds since 1970, unless `flush` forces it.
   */
  | { type: 'waiting'; key: string; waitsFor: WaitsFor; notBefore: number }
  /** Its files are on their way, one after the other. Here, and not elsewhere, it can still be called off. */
  | ({ type: 'uploading'; key: string; elsewhere: boolean } & FileProgress)

export type WaitsFor = 'connection' | 'identity'

export type OutboxOptions = {
  client: Delivering['client']
  store: DeviceStore
  /** Who is signed in on this page just now. Default: nobody. */
  identity?: () => Identity | null
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
  /** Default: none. */
  files?: readonly File[]
  /** Whether it waits for somebody to sign in where nobody is. Default: false. */
  needsIdentity?: boolean
}

export type Outbox = {
  /** Keeps the ticket, then sends it. Resolves once it is kept, and says where. */
  submit: (body: CreateTicketRequest, how?: HowToSend) => Promise<{ key: string; durability: Durability }>
  /** Tries everything that is due. `force` does not wait for the back-off. */
  flush: (force?: boolean) => Promise<void>
  /** What is still to be sent, of the person who is signed in. */
  pending: () => Promise<Submission[]>
  /** What was refused and whose words nobody has taken back yet. */
  refused: () => Promise<Submission[]>
  /**
   * Calls a ticket off while its files are on their way from this tab; it then counts as refused. Later it is too late:
   * the server may have it.
   */
  callOff: (key: string) => void
  /** The files of a submission, as far as the device still has them. */
  takeFiles: (submission: Submission) => Promise<File[]>
  /** What nobody had signed belongs, as far as this device is concerned, to who is signed in now. */
  adopt: () => Promise<void>
  /** Forgets a refused submission: its words are somewhere else now. */
  discard: (key: string) => Promise<void>
  /** Stops timers and listeners; what is kept stays kept. */
  close: () => void
}

/** A tab that finds another one sending looks again after this long. */
const SHORTEST_WAIT_MS = 1_000
/** The server keeps keys for 14 days; half of that leaves no doubt that a replay is recognised. */
const EXPIRES_AFTER_MS = 7 * 24 * 60 * 60 * 1_000
/** A letter that waits for its writer to sign in goes to whoever does within this time, and else back into the form. */
const CLAIMED_WITHIN_MS = 60 * 60 * 1_000
const CHANNEL_NAME = 'firstline-outbox'

/**
 * Sends tickets exactly once: each is kept on the device before the first attempt, leaves only when the server has
 * definitely answered, and carries one idempotency key through all attempts.
 */
export function createOutbox(options: OutboxOptions): Outbox {
  const { client, store, api, onEvent, identity = () => null, now = Date.now, random = Math.random } = options
  const exclusively = options.exclusively ?? inOneTab
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let closed = false
  const site = options.site ?? null
  /** Keys of what was written in this page. */
  const own = new Set<string>()
  /** What stops those whose files are on their way, by key. */
  const uploads = new Map<string, AbortController>()
  let channel: BroadcastChannel | undefined

  /** Opened when it is needed first: browsers do not keep a page with an open channel for the Back button. */
  function otherTabs(): BroadcastChannel {
    if (channel) return channel
    channel = new BroadcastChannel(CHANNEL_NAME)
    channel.onmessage = ({ data: event }: MessageEvent<OutboxEvent>) => {
      if (own.has(event.key)) onEvent('elsewhere' in event ? { ...event, elsewhere: true } : event)
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
  /** What the person who is signed in may see. */
  async function visible(): Promise<Submission[]> {
    const person = await claimsOf(identity())
    return (await submissions()).filter(({ owner }) => owner === null || owner === person?.sub)
  }
  const pending = async () => (await visible()).filter(({ refusal }) => refusal === null)
  const refused = async () => (await visible()).filter(({ refusal }) => refusal !== null)

  async function postpone(submission: Submission, error: unknown, waitsFor: WaitsFor): Promise<void> {
    const attempts = submission.attempts + 1
    const asked = error instanceof ApiError ? error.retryAfter : null
    const notBefore = now() + retryDelayMs(attempts, asked, random())
    await store.putSubmission({ ...submission, attempts, notBefore })
    tell({ type: 'waiting', key: submission.key, waitsFor, notBefore })
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
    // Whom the site vouches for is no stranger.
    if (!submission.needsProof || submission.signed) return submission
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

  /**
   * Settles, before anything is sent, whose it is: all that nobody has written belongs to who signs in next, as far as
   * this device is concerned, so that it goes from here with them.
   */
  async function claim(submission: Submission, person: Claims | null): Promise<Submission> {
    if (submission.owner !== null || !person) return submission
    const { body, signed } = submission
    const requester = signed ? { ...body.requester, email: person.email } : body.requester
    const claimed = { ...submission, owner: person.sub, body: { ...body, requester } }
    await store.putSubmission(claimed)
    return claimed
  }

  async function attempt(kept: Submission): Promise<void> {
    const { key, createdAt } = kept
    const age = now() - createdAt
    const signer = identity()
    const person = await claimsOf(signer)
    const isUnclaimed = kept.signed && kept.owner === null
    if (age > EXPIRES_AFTER_MS || (isUnclaimed && age > CLAIMED_WITHIN_MS)) return refuse(kept, TOO_OLD)
    const submission = await claim(kept, person)
    // Somebody else may have signed in since what is due was looked up.
    if (submission.signed && submission.owner !== person?.sub) return
    const upload = new AbortController()
    const delivering = {
      client,
      store,
      stop: upload.signal,
      onFile: (progress: FileProgress) => {
        uploads.set(key, upload)
        tell({ type: 'uploading', key, ...progress, elsewhere: false })
      },
      onUploaded: () => uploads.delete(key),
    }
    try {
      const proven = await prove(submission)
      const sent = await deliver(proven, { ...delivering, identity: proven.signed ? signer : null })
      await follow(proven, sent.response)
      await store.deleteSubmission(key)
      tell({ type: 'delivered', key, ...sent, elsewhere: false })
    } catch (error) {
      // With what was achieved of its files.
      const current = (await submissions()).find((each) => each.key === key) ?? submission
      if (upload.signal.aborted) return refuse(current, CALLED_OFF)
      if (mayPass(error)) return postpone(current, error, 'connection')
      if (needsIdentity(error)) return postpone({ ...current, signed: true }, error, 'identity')
      const { message, fields } = error as ApiError
      return refuse(current, { why: 'refused', message, fields })
    } finally {
      uploads.delete(key)
    }
  }

  async function follow({ owner, signed }: Submission, { ticket, token }: CreateTicketResponse): Promise<void> {
    const person = await claimsOf(identity())
    // Whose it is may have signed out meanwhile.
    if (owner !== null && owner !== person?.sub) return
    // What its writer opens by who they are needs no key that others could find here.
    const link = { number: ticket.number, token: signed ? null : token }
    await store.follow({ ...link, api, site, owner, seenMessages: 1, followedAt: now() })
  }

  /** What can go out now: in nobody's name, or in that of the person who is signed in. */
  async function sendable(): Promise<{ ready: Submission[]; waiting: Submission[] }> {
    const person = await claimsOf(identity())
    const canGo = ({ signed, owner }: Submission) => !signed || (person && (owner === null || owner === person.sub))
    const unsent = (await submissions()).filter(({ refusal }) => refusal === null)
    return { ready: unsent.filter(canGo), waiting: unsent.filter((submission) => !canGo(submission)) }
  }

  async function sendDue(force: boolean): Promise<void> {
    const { ready, waiting } = await sendable()
    for (const submission of ready) {
      if (!closed && (force || remainingMs(submission.notBefore, now()) === 0)) await attempt(submission)
    }
    for (const { key, notBefore } of waiting) {
      if (own.has(key)) tell({ type: 'waiting', key, waitsFor: 'identity', notBefore })
    }
  }

  async function schedule(): Promise<void> {
    clearTimeout(timer)
    const waits = (await sendable()).ready.map(({ notBefore }) => remainingMs(notBefore, now()))
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
    async submit(body, { files = [], needsProof = false, needsIdentity: waits = false } = {}) {
      const key = newIdempotencyKey()
      const person = await claimsOf(identity())
      const submission: Submission = {
        key,
        api,
        site,
        body,
        needsProof,
        files: files.map(keptFile),
        owner: person?.sub ?? null,
        signed: waits || identity() !== null,
        createdAt: now(),
        attempts: 0,
        notBefore: 0,
        refusal: null,
      }
      own.add(key)
      otherTabs()
      const durability = await store.putSubmission(submission, files)
      void flush()
      return { key, durability }
    },
    flush,
    pending,
    refused,
    callOff: (key) => uploads.get(key)?.abort(),
    async takeFiles({ key, files }) {
      const kept = await Promise.all(files.map((_file, place) => store.file(key, place)))
      return kept.flatMap((bytes, place) =>
        bytes ? [new File([bytes], files[place]!.name, { type: bytes.type })] : [],
      )
    },
    async adopt() {
      const person = await claimsOf(identity())
      for (const submission of await submissions()) if (!submission.signed) await claim(submission, person)
    },
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

const TOO_OLD: Refusal = { why: 'too-old', message: '', fields: [] }
const CALLED_OFF: Refusal = { why: 'called-off', message: '', fields: [] }

/** Who it is; null where nobody is signed in, or cannot be known just now. */
async function claimsOf(identity: Identity | null): Promise<Claims | null> {
  return (await identity?.claims().catch(() => null)) ?? null
}
