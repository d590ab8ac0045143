const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** From this age on a date says more than a number of days. */
const DATE_FROM_MS = 14 * DAY_MS

const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' })
const dayOfYear = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' })
const moment = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'short' })

/**
 * How long ago a moment was, as short as a list needs: `now`, `5m`, `3h`, `2d`, `Mar 12`, `Mar 12, 2025`.
 *
 * @param iso ISO 8601; a moment ahead of this device's clock counts as now
 * @param now milliseconds since 1970
 */
export function timeSince(iso: string, now: number): string {
  const then = Date.parse(iso)
  const age = now - then
  if (age < MINUTE_MS) return 'now'
  if (age < HOUR_MS) return `${Math.floor(age / MINUTE_MS)}m`
  if (age < DAY_MS) return `${Math.floor(age / HOUR_MS)}h`
  if (age < DATE_FROM_MS) return `${Math.floor(age / DAY_MS)}d`
  const sameYear = new Date(then).getFullYear() === new Date(now).getFullYear()
  return (sameYear ? day : dayOfYear).format(then)
}

/** A moment in full, in this device's time zone, for tooltips. */
export function fullTime(iso: string): string {
  return moment.format(Date.parse(iso))
}

/** A span in words, rounded up so that waiting this long is always enough: `40 seconds`, `3 minutes`. */
export function waitingTime(seconds: number): string {
  const inMinutes = seconds > 90
  const count = Math.max(1, Math.ceil(inMinutes ? seconds / 60 : seconds))
  return `${count} ${inMinutes ? 'minute' : 'second'}${count === 1 ? '' : 's'}`
}
