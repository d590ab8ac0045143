import type { TicketQueue } from '@firstline/sdk/schemas'
import { QUEUE_LABELS } from '../shared/labels.ts'

/** What of the desk is selected. */
export type Selection = {
  /** Null: the member has not chosen one. */
  queue: TicketQueue | null
  /** Number of the open ticket. */
  ticket: number | null
  /** Words that the queue is searched for; empty: all of it. */
  search: string
}

/** What the console's address says: `#/tickets/1042?queue=mine&q=vpn`, or `#/sign-in/<link>` from a letter. */
export type Route = Selection & {
  /** What signs a member in, once. */
  signInLink: string | null
}

function isQueue(text: string): text is TicketQueue {
  return Object.hasOwn(QUEUE_LABELS, text)
}

/** Reads the address. What it does not understand it leaves out, so that an old link still opens the console. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2)
  const parameters = new URLSearchParams(query)
  const queue = parameters.get('queue') ?? ''
  const ticket = /^\/tickets\/(\d{1,12})$/.exec(path)
  return {
    queue: isQueue(queue) ? queue : null,
    ticket: ticket ? Number(ticket[1]) : null,
    search: parameters.get('q') ?? '',
    signInLink: /^\/sign-in\/(.+)$/.exec(path)?.[1] ?? null,
  }
}

/** The address of a selection, starting with `#`. It never holds a link that signs in. */
export function formatRoute(route: Selection): string {
  const parameters = new URLSearchParams()
  if (route.queue) parameters.set('queue', route.queue)
  if (route.search) parameters.set('q', route.search)
  const path = route.ticket === null ? '#/tickets' : `#/tickets/${route.ticket}`
  return parameters.size > 0 ? `${path}?${parameters}` : path
}
