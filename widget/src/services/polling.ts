import { ApiError } from '@firstline/sdk/client'
import { useEffect, useRef } from 'preact/hooks'

/** How often something is asked for again: ever more rarely while nothing happens. */
export type Pace = { firstMs: number; longestMs: number }

/** For what somebody is looking at. */
const WATCHED: Pace = { firstMs: 3_000, longestMs: 30_000 }
const SLOWER_EACH_TIME = 1.3
const LONGEST_AFTER_FAILURE_MS = 300_000

/**
 * Calls `poll` again and again while the page is visible. After a failure it waits twice as long as before, and never
 * less than the server asks for.
 *
 * @returns stops polling, also when a poll is under way
 */
export function startPolling(poll: () => Promise<unknown>, { firstMs, longestMs }: Pace = WATCHED): () => void {
  let delay = firstMs
  let timer: ReturnType<typeof setTimeout>
  /** Counts up with every new start: a poll that ends in an older round plans nothing. */
  let round = 0
  /** By the page's own clock, which nobody sets. */
  let quietUntil = 0
  function plan(): void {
    const mine = round
    const ask = async () => {
      try {
        if (document.visibilityState === 'visible') await poll()
        delay = Math.min(longestMs, delay * SLOWER_EACH_TIME)
      } catch (error) {
        // A failed poll is no news; the next one tells.
        const asked = error instanceof ApiError ? (error.retryAfter ?? 0) * 1_000 : 0
        quietUntil = performance.now() + asked
        delay = Math.min(LONGEST_AFTER_FAILURE_MS, delay * 2)
      }
      if (mine === round) plan()
    }
    timer = setTimeout(() => void ask(), Math.max(delay, quietUntil - performance.now()))
  }
  function restart(): void {
    round++
    clearTimeout(timer)
    delay = firstMs
    plan()
  }
  plan()
  document.addEventListener('visibilitychange', restart)
  return () => {
    round++
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', restart)
  }
}

/** Polls for what is on the screen. A change of `restart` starts over. */
export function usePolling(poll: () => Promise<unknown>, restart: unknown): void {
  const latest = useRef(poll)
  latest.current = poll
  useEffect(() => startPolling(() => latest.current()), [restart])
}
