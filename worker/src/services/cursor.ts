import type { Position } from '../db/ticket-lists.ts'
import type { TicketRecord } from '../db/tickets.ts'
import { fieldRefused } from '../errors.ts'
import { fromBase64Url, toBase64Url } from './base64url.ts'

/** A place in a list of tickets as text that callers pass back and do not read. */
function writeCursor({ updatedAt, number }: Position): string {
  return toBase64Url(new TextEncoder().encode(`${updatedAt} ${number}`))
}

/** @throws {ApiError} `invalid_request`: it is none of ours */
export function readCursor(cursor: string): Position {
  const text = new TextDecoder().decode(fromBase64Url(cursor) ?? undefined)
  const [, updatedAt, number] = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) (\d{1,12})$/.exec(text) ?? []
  if (!updatedAt) throw fieldRefused('cursor', 'cursor must be the next of an earlier page.')
  return { updatedAt, number: Number(number) }
}

/**
 * Cuts one page off a list.
 *
 * @param tickets read with a limit of one more than `limit`, which tells whether there is a next page
 */
export function toPage<Item>(
  tickets: TicketRecord[],
  limit: number,
  view: (ticket: TicketRecord) => Item,
): { items: Item[]; next: string | null } {
  const page = tickets.slice(0, limit)
  const last = page.at(-1)
  return { items: page.map(view), next: tickets.length > page.length && last ? writeCursor(last) : null }
}
