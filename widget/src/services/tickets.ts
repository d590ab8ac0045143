import {
  ApiError,
  createOutbox,
  createVisitorClient,
  openDeviceStore,
  type Durability,
  type FollowedTicket,
  type HowToSend,
  type OutboxEvent,
} from '@firstline/sdk/client'
import type { CreateTicketRequest, CreateTicketResponse, Message } from '@firstline/sdk/schemas'
import { createStore, type Store } from '../state/store.ts'
import { markDevice } from './device-mark.ts'

/** What became of what was sent in this page, by idempotency key. A refused one is back in the form. */
export type Delivery =
  | { status: 'sending' | 'working' | 'waiting'; durability: Durability; email: string }
  | { status: 'delivered'; email: string; response: CreateTicketResponse }

export type Tickets = ReturnType<typeof createTickets>

/** Whether somebody other than the requester wrote since the thread was last looked at. */
export function hasNews(ticket: FollowedTicket, messages: readonly Message[]): boolean {
  return messages.slice(ticket.seenMessages).some(({ author }) => author.kind !== 'requester')
}

/**
 * Sending tickets and following them, for one API.
 *
 * @param onEvent hears every delivery and refusal
 */
export function createTickets(options: { api: string; site: string | null }, onEvent: (event: OutboxEvent) => void) {
  const { api } = options
  const site = options.site ? { site: options.site } : {}
  const client = createVisitorClient({ api, ...site })
  const device = openDeviceStore()
  const deliveries: Store<Record<string, Delivery>> = createStore({})
  const unread = createStore<readonly number[]>([])

  function settle(event: OutboxEvent): void {
    if (event.type !== 'refused') {
      const { key } = event
      deliveries.update((all) => ({ ...all, [key]: nextDelivery(all[key], event) }))
    }
    onEvent(event)
  }
  /** Rejects while no work can be asked for; null where this device cannot do it. */
  async function findProof(): Promise<string | null> {
    const asked = await client.challenge()
    // A file of its own, for sites under attack alone.
    const solving = import('./solve-challenge.ts').then((module) => module.findProof(asked))
    return solving.catch(() => null)
  }
  const outbox = createOutbox({ client, store: device, api, ...site, onEvent: settle, findProof })

  async function followed(): Promise<FollowedTicket[]> {
    const all = await device.followed()
    return all.filter((ticket) => ticket.api === api).toSorted((a, b) => b.number - a.number)
  }

  /** Reads a followed ticket; one whose link opens nothing any more is no longer followed. */
  async function readFollowed(ticket: FollowedTicket, signal?: AbortSignal) {
    try {
      return await client.ticket(ticket, signal)
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) await device.unfollow(ticket)
      return null
    }
  }

  return {
    client,
    deliveries,
    /** Numbers of the followed tickets that hold news. */
    unread,
    followed,
    readFollowed,
    /** Tickets that wait to be sent. */
    pending: outbox.pending,
    /** How many requests this device knows of, sent and waiting. */
    count: async () => (await followed()).length + (await outbox.pending()).length,
    refused: outbox.refused,
    discard: outbox.discard,
    /** @returns the key under which `deliveries` tells what becomes of it */
    async submit(body: CreateTicketRequest, how: HowToSend): Promise<string> {
      markDevice(true)
      const { key, durability } = await outbox.submit(body, how)
      const email = body.requester.email
      deliveries.update((all) => ({ [key]: { status: 'sending', durability, email }, ...all }))
      return key
    },
    async markSeen(ticket: FollowedTicket, messages: number): Promise<void> {
      unread.update((numbers) => numbers.filter((number) => number !== ticket.number))
      if (messages > ticket.seenMessages) await device.follow({ ...ticket, seenMessages: messages })
    },
    /** Sends what is due, and asks once which followed tickets have news. */
    async resume(): Promise<void> {
      await outbox.flush()
      const fresh = await Promise.all(
        (await followed()).map(async (ticket) => {
          const thread = await readFollowed(ticket)
          return thread && hasNews(ticket, thread.messages) ? [ticket.number] : []
        }),
      )
      unread.update(() => fresh.flat())
      const held = [await device.followed(), await device.submissions()].flat()
      if (held.length === 0) markDevice(false)
    },
    close: () => outbox.close(),
  }
}

function nextDelivery(current: Delivery | undefined, event: Exclude<OutboxEvent, { type: 'refused' }>): Delivery {
  const email = current?.email ?? ''
  if (event.type === 'delivered') return { status: 'delivered', email, response: event.response }
  const durability = current && 'durability' in current ? current.durability : 'disk'
  return { status: event.type, email, durability }
}
