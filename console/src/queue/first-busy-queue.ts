import type { StaffClient } from '@firstline/sdk/client'
import type { TicketQueue } from '@firstline/sdk/schemas'

/** Where work is looked for, in this order: whoever has heard from nobody yet waits hardest. */
const CANDIDATES = ['unassigned', 'mine'] as const satisfies TicketQueue[]

/** The queue to start with: the first in which something waits, else all tickets. */
export async function firstBusyQueue(client: StaffClient): Promise<TicketQueue> {
  for (const queue of CANDIDATES) {
    const { items } = await client.tickets({ queue, limit: 1 })
    if (items.length > 0) return queue
  }
  return 'all'
}
