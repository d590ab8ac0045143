import { createStaffClient, createVisitorClient, newIdempotencyKey, type TicketLink } from '@firstline/sdk/client'
import { deriveToken, type TokenSecrets } from '../../worker/src/services/derived-token.ts'
import { createRandom, pick } from '../random.ts'
import type { FilledTicket } from './fill-tables.ts'

/** One call of the API, made again and again with other tickets. */
export type TimedCall = { name: string; make: () => Promise<unknown> }

const SEED = 4
const EVENTS = 20
const QUESTION = { requester: { email: 'bench@example.com' }, subject: 'Printer', body: 'It stays dark.' }
const TOO_LONG = JSON.stringify({ ...QUESTION, body: 'x'.repeat(10_000_000) })
const DEEP = `${'['.repeat(10_000)}${']'.repeat(10_000)}`

/**
 * The main calls of visitors and staff, and what is refused.
 *
 * @param tickets what the calls that need one are made on
 * @param cookie of somebody who is signed in
 */
export function mainCalls(api: string, tickets: FilledTicket[], secrets: TokenSecrets, cookie: string): TimedCall[] {
  const random = createRandom(SEED)
  const visitor = createVisitorClient({ api })
  const staff = createStaffClient({ api, fetch: (address, init) => fetch(address, withCookie(init, cookie)) })
  const replayed = newIdempotencyKey()
  const link = async (): Promise<TicketLink> => {
    const { number, id } = pick(tickets, random)
    return { number, token: await deriveToken(secrets, id) }
  }
  const number = () => pick(tickets, random).number
  const refuse = (headers: Record<string, string>, body: string) =>
    fetch(`${api}/tickets`, { method: 'POST', headers, body }).then((response) => response.text())
  const json = { 'Content-Type': 'application/json', 'Idempotency-Key': 'refused' }
  return [
    {
      name: 'health, the least that any call takes',
      make: () => fetch(`${api}/health`).then((answer) => answer.text()),
    },
    { name: 'send a ticket', make: () => visitor.createTicket(QUESTION, newIdempotencyKey()) },
    { name: 'send it again', make: () => visitor.createTicket(QUESTION, replayed) },
    { name: 'read a thread', make: async () => visitor.ticket(await link()) },
    { name: 'reply', make: async () => visitor.reply(await link(), { body: 'Still dark.' }, newIdempotencyKey()) },
    { name: 'give a verdict', make: async () => visitor.verdict(await link(), { solved: random() < 0.5 }) },
    { name: `send ${EVENTS} events`, make: () => sendEvents(api) },
    { name: 'queue: unassigned', make: () => staff.tickets({ queue: 'unassigned' }) },
    { name: 'queue: line 1', make: () => staff.tickets({ queue: 'line-1' }) },
    { name: 'queue: solved', make: () => staff.tickets({ queue: 'solved' }) },
    { name: 'all tickets', make: () => staff.tickets({ queue: 'all' }) },
    { name: 'tickets with two common words', make: () => staff.tickets({ queue: 'all', q: 'printer invoice' }) },
    { name: 'tickets of one requester', make: () => staff.tickets({ requester: 'person-7@example.com' }) },
    { name: 'open a ticket as staff', make: () => staff.ticket(number()) },
    { name: 'write a note', make: () => staff.write(number(), { body: 'Seen.', visibility: 'internal' }) },
    { name: '500 questions that visitors asked', make: () => staff.askedQuestions({ limit: 500 }) },
    { name: 'refuse 10 MB', make: () => refuse(json, TOO_LONG) },
    { name: 'refuse 10,000 arrays in one another', make: () => refuse(json, DEEP) },
  ]
}

async function sendEvents(api: string): Promise<void> {
  const at = new Date().toISOString()
  const events = Array.from({ length: EVENTS }, () => ({
    id: newIdempotencyKey(),
    type: 'search',
    at,
    query: 'vpn',
    results: 3,
  }))
  const headers = { 'Content-Type': 'application/json' }
  await fetch(`${api}/events`, { method: 'POST', headers, body: JSON.stringify({ events }) }).then((answer) =>
    answer.text(),
  )
}

function withCookie(init: RequestInit | undefined, cookie: string): RequestInit {
  const headers = new Headers(init?.headers)
  headers.set('cookie', cookie)
  return { ...init, headers }
}
