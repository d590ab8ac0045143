import type { MyTicketsQuery, MyTicketsResponse } from '@firstline/sdk/schemas'
import { listTickets } from '../db/ticket-lists.ts'
import { readCursor, toPage } from './cursor.ts'
import type { Scope } from './scope.ts'
import { visitorView } from './views.ts'
import { requireIdentity, type Visitor } from './visitor.ts'

/**
 * The tickets that an identified visitor has sent, the one that changed last first. Not those that somebody sent under
 * the same address without a token: an address that was typed proves nothing.
 */
export async function findMyTickets(
  scope: Scope,
  visitor: Visitor,
  { cursor, limit }: MyTicketsQuery,
): Promise<MyTicketsResponse> {
  const { sub } = requireIdentity(visitor)
  const mine = { identity: { site: visitor.site.id, sub } }
  const tickets = await listTickets(scope.db, mine, cursor ? readCursor(cursor) : null, limit + 1)
  return toPage(tickets, limit, visitorView)
}
