import type { TicketQueue } from '@firstline/sdk/schemas'
import { QUEUE_LABELS } from '../shared/labels.ts'

/** What the console shows: the desk, what visitors did not find, or the keys of programs. */
export type Page = 'tickets' | 'gaps' | 'keys'

const PAGES: readonly string[] = ['tickets', 'gaps', 'keys'] satisfies Page[]

/** What is selected, there and on the desk, to which one comes back. */
export type Selection = {
  page: Page
  /** Null: the member has not chosen one. */
  queue: TicketQueue | null
  /** Number of the open ticket. */
  ticket: number | null
  /** Words that the queue is searched for; empty: all of it. */
  search: string
  /** Language of the gaps, and how many days they go back; null: as the page begins. */
  locale: string | null
  days: number | null
}

/**
 * What the console's address says: `#/tickets/1042?queue=mine&q=vpn`, `#/gaps?locale=nl&days=30`, or `#/sign-in/<link>`
 * from a letter.
 */
export type Route = Selection & {
  /** What signs a member in, once. */
  signInLink: string | null
}

function isQueue(text: string): text is TicketQueue {
  return Object.hasOwn(QUEUE_LABELS, text)
}

function isPage(text: string): text is Page {
  return PAGES.includes(text)
}

function parseDays(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null
}

/** Reads the address. What it does not understand it leaves out, so that an old link still opens the console. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2)
  const parameters = new URLSearchParams(query)
  const queue = parameters.get('queue') ?? ''
  const page = path.slice(1)
  const ticket = /^\/tickets\/(\d{1,12})$/.exec(path)
  return {
    page: isPage(page) ? page : 'tickets',
    queue: isQueue(queue) ? queue : null,
    ticket: ticket ? Number(ticket[1]) : null,
    search: parameters.get('q') ?? '',
    locale: page === 'gaps' ? parameters.get('locale') || null : null,
    days: page === 'gaps' ? parseDays(parameters.get('days')) : null,
    signInLink: /^\/sign-in\/(.+)$/.exec(path)?.[1] ?? null,
  }
}

/** The address of a selection, starting with `#`. It never holds a link that signs in. */
export function formatRoute(route: Selection): string {
  const parameters = new URLSearchParams()
  if (route.queue) parameters.set('queue', route.queue)
  if (route.search) parameters.set('q', route.search)
  if (route.page === 'gaps') {
    if (route.locale) parameters.set('locale', route.locale)
    if (route.days) parameters.set('days', String(route.days))
  }
  const path = route.ticket === null ? `#/${route.page}` : `#/tickets/${route.ticket}`
  return parameters.size > 0 ? `${path}?${parameters}` : path
}
