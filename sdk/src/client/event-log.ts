import type { Event } from '../schemas/event.ts'
import { newIdempotencyKey } from './idempotency-key.ts'

/** What the caller tells of an event; the log adds what every event has. */
export type EventDetails = Event extends infer One
  ? One extends Event
    ? Omit<One, 'id' | 'at' | 'session'>
    : never
  : never

export type EventLogOptions = {
  /** Whether the page's owner and the visitor let events be counted; asked anew for each. */
  isAllowed: () => boolean
  /** Takes a batch on its way, also while the page is left. Whether it arrives is not told. */
  send: (batch: { events: object[] }) => void
}

export type EventLog = {
  record: (event: EventDetails) => void
  /** Sends what is there, and listens no longer. */
  close: () => void
}

/** Nobody waits for events, so they leave together once nothing happens. */
const PAUSE_MS = 5_000
/** Half of what a batch can hold. */
const MOST_WAITING = 50

/** Counts what visitors do, in batches. Nothing is kept on the device: what cannot be sent is lost, and may be. */
export function createEventLog({ isAllowed, send }: EventLogOptions): EventLog {
  /** Holds one page's events together, and is gone with the page. */
  const session = newIdempotencyKey()
  const listening = new AbortController()
  let waiting: object[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  function flush(): void {
    clearTimeout(timer)
    if (waiting.length === 0) return
    const events = waiting
    waiting = []
    send({ events })
  }
  const flushWhenHidden = () => {
    if (document.visibilityState === 'hidden') flush()
  }
  const { signal } = listening
  // Phones end a page that is hidden without another word.
  globalThis.document?.addEventListener('visibilitychange', flushWhenHidden, { signal })
  globalThis.addEventListener?.('pagehide', flush, { signal })

  return {
    record(event) {
      if (!isAllowed()) return
      // The id is made here, once: a batch that arrives twice counts once.
      waiting.push({ id: newIdempotencyKey(), at: new Date().toISOString(), session, ...event })
      clearTimeout(timer)
      if (waiting.length >= MOST_WAITING) flush()
      else timer = setTimeout(flush, PAUSE_MS)
    },
    close() {
      flush()
      listening.abort()
    },
  }
}
