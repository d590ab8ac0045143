const LOCK_NAME = 'firstline-outbox'

/** Runs `work` while no other tab of this origin does; returns without running it when one does. */
export async function inOneTab(work: () => Promise<void>): Promise<void> {
  const locks = globalThis.navigator?.locks
  let asked = false
  try {
    await locks?.request(LOCK_NAME, { ifAvailable: true }, async (lock) => {
      asked = true
      if (lock) await work()
    })
  } catch (error) {
    if (asked) throw error
  }
  // Pages without storage or without https, and Node, have no locks. Sending twice does no harm there: the key makes it
  // one ticket.
  if (!asked) await work()
}
