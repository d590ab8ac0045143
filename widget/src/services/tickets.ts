import {
  ApiError,
  createOutbox,
  createVisitorClient,
  openDeviceStore,
  type Claims,
  type Durability,
  type FileProgress,
  type FollowedTicket,
  type HowToSend,
  type Identity,
  type OutboxEvent,
  type RefusedFile,
} from '@firstline/sdk/client'
import type { CreateTicketRequest, CreateTicketResponse, Message, ThreadResponse, Ticket } from '@firstline/sdk/schemas'
import { createStore, type Store } from '../state/store.ts'
import { markDevice } from './device-mark.ts'
import { createKeptFiles } from './kept-files.ts'

/** What became of what was sent in this page, by idempotency key. A refused one is back in the form. */
export type Delivery =
  | { status: 'sending' | 'working' | 'signed-out'; durability: Durability; email: string }
  /** `notBefore`: when it is tried again by itself, in milliseconds since 1970. */
  | { status: 'waiting'; notBefore: number; durability: Durability; email: string }
  /** `elsewhere`: it is another tab that sends it. */
  | { status: 'uploading'; progress: FileProgress; elsewhere: boolean; durability: Durability; email: string }
  | { status: 'delivered'; email: string; response: CreateTicketResponse; refusedFiles: readonly RefusedFile[] }

export type Tickets = ReturnType<typeof createTickets>

/** A request that this device or this person knows of; `ticket` is null when it could not be read just now. */
export type KnownRequest = { number: number; ticket: Ticket | null; unread: boolean }

/** Whether somebody other than the requester wrote since the thread was last looked at. */
function hasNews(ticket: FollowedTicket, messages: readonly Message[]): boolean {
  return messages.slice(ticket.seenMessages).some(({ author }) => author.kind !== 'requester')
}

/** Of a request that was never opened on this device: whether staff had the last word. */
function waitsForRequester({ status }: Ticket): boolean {
  return status === 'pending' || status === 'resolved'
}

type Options = {
  api: string
  site: string | null
  /** Who is signed in on the page just now. */
  identity: () => Identity | null
  /** What is known of them; null: nobody is signed in, or it is not known yet. */
  person: () => Claims | null
}

/**
 * Sending tickets and following them, for one API.
 *
 * @param onEvent hears every delivery and refusal
 */
export function createTickets({ api, site, identity, person }: Options, onEvent: (event: OutboxEvent) => void) {
  const address = { api, ...(site === null ? {} : { site }) }
  const client = createVisitorClient({ ...address, identity })
  const device = openDeviceStore()
  const deliveries: Store<Record<string, Delivery>> = createStore({})
  const unread = createStore<readonly number[]>([])
  const keptFiles = createKeptFiles(device)

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
  const outbox = createOutbox({ ...address, client, store: device, identity, onEvent: settle, findProof })

  /** What this device follows on this site, for whoever is signed in, or for nobody in particular. */
  async function followed(): Promise<FollowedTicket[]> {
    const isVisible = ({ owner }: FollowedTicket) => owner === null || owner === person()?.sub
    const all = await device.followed()
    const ofThisSite = all.filter((ticket) => ticket.api === api && ticket.site === site)
    return ofThisSite.filter(isVisible).toSorted((a, b) => b.number - a.number)
  }

  /** Reads a followed ticket; one whose link opens nothing any more is no longer followed, and null. */
  async function readFollowed(ticket: FollowedTicket, signal?: AbortSignal): Promise<ThreadResponse | null> {
    try {
      return await client.ticket(ticket, signal)
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 404) throw error
      await device.unfollow(ticket)
      return null
    }
  }

  /** All that the person has signed, from whatever device; none where nobody is signed in. */
  async function signed(signal?: AbortSignal): Promise<Ticket[]> {
    const tickets: Ticket[] = []
    if (!person()) return tickets
    let cursor: string | null = null
    do {
      const page = await client.myTickets(cursor, signal)
      tickets.push(...page.items)
      cursor = page.next
    } while (cursor !== null && tickets.length < MOST_LISTED)
    return tickets
  }

  /**
   * The person's own requests and those that this device follows, newest first, and which of them have news.
   *
   * @returns also why some could not be read just now: they are in the list all the same, as far as they are known
   */
  async function readRequests(signal?: AbortSignal): Promise<{ requests: KnownRequest[]; failure: unknown }> {
    const byNumber = new Map<number, KnownRequest>()
    let failure: unknown
    for (const ticket of await signed(signal)) {
      byNumber.set(ticket.number, { number: ticket.number, ticket, unread: waitsForRequester(ticket) })
    }
    const reading = (await followed()).map(async (link) => {
      const { number } = link
      const known = byNumber.get(number)?.ticket ?? null
      try {
        const thread = await readFollowed(link, signal)
        if (thread) byNumber.set(number, { number, ticket: thread.ticket, unread: hasNews(link, thread.messages) })
      } catch (error) {
        failure = error
        byNumber.set(number, { number, ticket: known, unread: unread.get().includes(number) })
      }
    })
    await Promise.all(reading)
    const requests = [...byNumber.values()].toSorted((a, b) => b.number - a.number)
    const fresh = requests.filter((request) => request.unread).map(({ number }) => number)
    unread.update((before) => (String(before) === String(fresh) ? before : fresh))
    return { requests, failure }
  }

  return {
    client,
    deliveries,
    keptFiles,
    /** Numbers of the requests that hold news. */
    unread,
    requests: async (signal?: AbortSignal): Promise<KnownRequest[]> => (await readRequests(signal)).requests,
    /** Asks which requests have news; rejects when some could not be asked for. */
    async askForNews(): Promise<void> {
      const { failure } = await readRequests()
      if (failure) throw failure
    },
    /** How one of them is opened; null where nothing is known that would open it. */
    async linkTo(number: number): Promise<FollowedTicket | null> {
      const link = (await followed()).find((ticket) => ticket.number === number)
      const owner = person()?.sub
      if (link || owner === undefined) return link ?? null
      return { number, token: null, api, site, owner, seenMessages: 0, followedAt: Date.now() }
    },
    /** Tickets that wait to be sent. */
    pending: outbox.pending,
    /** Whether there is anything to show: requests that were sent or wait, or somebody who may have sent some elsewhere. */
    async hasRequests(): Promise<boolean> {
      return identity() !== null || (await followed()).length > 0 || (await outbox.pending()).length > 0
    },
    refused: outbox.refused,
    takeFiles: outbox.takeFiles,
    discard: outbox.discard,
    callOff: outbox.callOff,
    /** Sends what waits, without waiting any longer. */
    sendNow: () => outbox.flush(true),
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
      if (messages > ticket.seenMessages) {
        markDevice(true)
        await device.follow({ ...ticket, seenMessages: messages })
      }
    },
    /**
     * Sends what is due, and asks which requests have news. What nobody had signed in for belongs, from now
     * on, to who has: it leaves this device with them.
     */
    async resume(): Promise<void> {
      const owner = person()?.sub
      if (owner !== undefined) {
        await outbox.adopt()
        for (const ticket of await followed()) if (ticket.owner === null) await device.follow({ ...ticket, owner })
      }
      await keptFiles.sweep()
      await outbox.flush(owner !== undefined)
      await readRequests().catch(() => {
        // Whoever polls asks again.
      })
      await unmark()
    },
    /** Forgets all requests on this device, whoever's. What is not sent yet stays, for its writer alone. */
    async forget(): Promise<void> {
      deliveries.update(() => ({}))
      unread.update(() => [])
      for (const ticket of await device.followed()) if (ticket.api === api) await device.unfollow(ticket)
      await keptFiles.forgetAll()
      await unmark()
    },
    close: () => outbox.close(),
  }

  async function unmark(): Promise<void> {
    const held = [await device.followed(), await device.submissions(), await device.drafts()].flat()
    if (held.length === 0) markDevice(false)
  }
}

/** Older ones are found by the link in their letters. */
const MOST_LISTED = 200

function nextDelivery(current: Delivery | undefined, event: Exclude<OutboxEvent, { type: 'refused' }>): Delivery {
  const email = current?.email ?? ''
  if (event.type === 'delivered') {
    return { status: 'delivered', email, response: event.response, refusedFiles: event.refusedFiles }
  }
  const durability = current && 'durability' in current ? current.durability : 'disk'
  switch (event.type) {
    case 'uploading': {
      const { file, of, share, elsewhere } = event
      return { status: 'uploading', progress: { file, of, share }, elsewhere, email, durability }
    }
    case 'waiting':
      if (event.waitsFor === 'identity') return { status: 'signed-out', email, durability }
      return { status: 'waiting', notBefore: event.notBefore, email, durability }
    case 'working':
      return { status: 'working', email, durability }
  }
}
