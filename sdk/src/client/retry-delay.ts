const FIRST_DELAY_MS = 1_000
const LONGEST_BACK_OFF_MS = 60_000
/** Nobody waits longer, whatever they were asked to: of a day's limit one asks each hour whether there is room again. */
const LONGEST_DELAY_MS = 3_600_000

/**
 * How long to wait before the next attempt: twice as long after each failure, scattered so that what failed together does
 * not come back together.
 *
 * @param failures attempts so far, 1 at least
 * @param askedSeconds what the server's `Retry-After` said, or null
 * @param random from 0 up to 1
 */
export function retryDelayMs(failures: number, askedSeconds: number | null, random: number): number {
  const backOff = Math.min(LONGEST_BACK_OFF_MS, FIRST_DELAY_MS * 2 ** (failures - 1)) * (0.5 + random)
  return Math.min(LONGEST_DELAY_MS, Math.max(backOff, (askedSeconds ?? 0) * 1_000))
}

/**
 * How long until a moment that was set by `retryDelayMs`, 0 when it has come. A moment further away than any delay was set
 * by a clock that has been put back since.
 */
export function remainingMs(notBefore: number, now: number): number {
  const remaining = notBefore - now
  return remaining > LONGEST_DELAY_MS ? 0 : Math.max(0, remaining)
}
