import {
  createOutbox,
  createVisitorClient,
  openDeviceStore,
  type ApiError,
  type Durability,
  type FollowedTicket,
  type OutboxEvent,
} from '@firstline/sdk/client'
import type { CreateTicketRequest, CreateTicketResponse } from '@firstline/sdk/schemas'
import { createStore, type Store } from '../state/store.ts'

/** What became of what was sent in this page, by idempotency key. */
export type Delivery =
  | { status: 'sending'; durability: Durability; email: string }
  | { status: 'waiting'; durability: Durability; email: string }
  | { status: 'delivered'; email: string; response: CreateTicketResponse }
  | { status: 'refused'; body: CreateTicketRequest; error: ApiError | null }

export type Tickets = ReturnType<typeof createTickets>

/** The loader looks for this key: without it a page's visitor causes no request before they act. */
function markDevice(key: string): void {
  try {
    localStorage.setItem(key, '1')
  } catch {
    // Refused storage: nothing outlives this page, and the outbox has told the visitor so.
  }
}

/**
 * Sending tickets and following them, for one API.
 *
 * @param deviceKey key in localStorage that says: this device holds tickets
 * @param onEvent hears every delivery, for the page's events
 */
export function createTickets(
  options: { api: string; site: string | null; deviceKey: string },
  onEvent: (event: OutboxEvent) => void,
) {
  const { api, deviceKey } = options
  const site = options.site ? { site: options.site } : {}
  const client = createVisitorClient({ api, ...site })
  const device = openDeviceStore()
  const deliveries: Store<Record<string, Delivery>> = createStore({})
  const unread = createStore<readonly number[]>([])

  function settle(event: OutboxEvent): void {
    deliveries.update((all) => ({ ...all, [event.key]: nextDelivery(all[event.key], event) }))
    onEvent(event)
  }
  const outbox = createOutbox({ client, store: device, api, ...site, onEvent: settle })

  async function followed(): Promise<FollowedTicket[]> {
    const all = await device.followed()
    return all.filter((ticket) => ticket.api === api).toSorted((a, b) => b.number - a.number)
  }

  return {
    client,
    deliveries,
    /** Numbers of the followed tickets that hold more public messages than were last looked at. */
    unread,
    followed,
    /** @returns the key under which `deliveries` tells what becomes of it */
    async submit(body: CreateTicketRequest): Promise<string> {
      markDevice(deviceKey)
      const { key, durability } = await outbox.submit(body)
      const email = body.requester.email
      deliveries.update((all) => ({ [key]: { status: 'sending', durability, email }, ...all }))
      return key
    },
    async markSeen(ticket: FollowedTicket, messages: number): Promise<void> {
      unread.update((numbers) => numbers.filter((number) => number !== ticket.number))
      if (messages > ticket.seenMessages) await device.follow({ ...ticket, seenMessages: messages })
    },
    /** Sends what is due, and asks once which followed tickets have something new. */
    async resume(): Promise<void> {
      await outbox.flush()
      const fresh = await Promise.all(
        (await followed()).map(async (ticket) => {
          const thread = await client.ticket(ticket).catch(() => null)
          return thread !== null && thread.messages.length > ticket.seenMessages ? [ticket.number] : []
        }),
      )
      unread.update(() => fresh.flat())
    },
    close: () => outbox.close(),
  }
}

function nextDelivery(current: Delivery | undefined, event: OutboxEvent): Delivery {
  const known = current && current.status !== 'refused' ? current : undefined
  const email = known?.email ?? ''
  switch (event.type) {
    case 'delivered':
      return { status: 'delivered', email, response: event.response }
    case 'waiting':
      return { status: 'waiting', email, durability: known && 'durability' in known ? known.durability : 'disk' }
    case 'refused':
      return { status: 'refused', body: event.body, error: event.error }
    case 'expired':
      return { status: 'refused', body: event.body, error: null }
  }
}
