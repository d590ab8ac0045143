import { DEVICE_KEY } from '../loader/options.ts'

/**
 * Notes for the loader whether this device holds unsent or followed tickets: without the note a page causes no request
 * before its visitor acts.
 *
 * Written policy for silence: where storage is refused nothing outlives the page anyway, and the outbox says so.
 */
export function markDevice(holdsTickets: boolean): void {
  try {
    if (holdsTickets) localStorage.setItem(DEVICE_KEY, '1')
    else localStorage.removeItem(DEVICE_KEY)
  } catch {
    // See the policy above.
  }
}
