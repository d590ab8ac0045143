/** Set in localStorage while this device holds unsent or followed tickets: the one key read before any intent. */
const DEVICE_KEY = 'firstline'

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
    return DEVICE_KEY in localStorage
  } catch {
    // See the policy above: storage that the browser refuses holds nothing.
    return false
  }
}
