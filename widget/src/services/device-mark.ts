import { DEVICE_KEY } from '../loader/options.ts'

/**
 * Notes for the loader whether this device holds unsent or followed tickets: without the note a page causes no request
 * before its visitor acts.
 *
 * Written policy for silence: where storage is refused nothing outlives the page anyway, and the outbox says so.
 */
export function markDevice(mark: boolean): void {
  try {
    if (mark) localStorage.setItem(DEVICE_KEY, '1')
    else localStorage.removeItem(DEVICE_KEY)
  } catch {
    // See the policy above.
  }
}

export function holdsTickets(): boolean {
  try {
    return localStorage.getItem(DEVICE_KEY) !== null
  } catch {
    // See the policy above: storage that the browser refuses holds nothing.
    return false
  }
}
