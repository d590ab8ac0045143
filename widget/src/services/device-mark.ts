/**
 * Does something with storage. Written policy for silence: where storage is refused nothing outlives the page anyway, and
 * the outbox says so.
 */
export function attempt(act: () => unknown): unknown {
  try {
    return act()
  } catch {
    // See above.
  }
}

/**
 * Notes for the loader whether this device holds unsent or followed tickets: without the note a page causes no request
 * before its visitor acts.
 */
export function markDevice(mark: boolean): void {
  attempt(() => {
    if (mark) localStorage.firstline = '1'
    else delete localStorage.firstline
  })
}

/**
 * So long the page has its time to itself, also on a slow device, before a device that holds tickets delivers them and
 * asks for replies.
 */
export const SETTLED_MS = 3_000

export function holdsTickets(): unknown {
  return attempt(() => localStorage.firstline as unknown)
}
