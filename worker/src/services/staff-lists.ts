import type { Member, TicketList, TicketQuery, TicketQueue } from '@firstline/sdk/schemas'
import { listTickets, type TicketFilter } from '../db/ticket-lists.ts'
import { readCursor, toPage } from './cursor.ts'
import type { Scope } from './scope.ts'
import { summaryView } from './views.ts'
import { readSearch } from './words.ts'

/** What each queue of the console holds. */
const QUEUES: Record<TicketQueue, (member: Member) => TicketFilter> = {
  mine: (member) => ({ assignee: member.id, unsolved: true }),
  unassigned: () => ({ assignee: null, unsolved: true }),
  'line-1': () => ({ line: 1, unsolved: true }),
  'line-2': () => ({ line: 2, unsolved: true }),
  'line-3': () => ({ line: 3, unsolved: true }),
  'on-hold': () => ({ status: 'on_hold' }),
  solved: () => ({ solved: true }),
  all: () => ({}),
}

/** One page of tickets, the one that changed last first. A filter narrows the queue; it does not replace it. */
export async function findTickets(scope: Scope, member: Member, query: TicketQuery): Promise<TicketList> {
  const filters = [query.queue ? QUEUES[query.queue](member) : {}, filterOf(query)]
  if (disagree(filters[0]!, filters[1]!)) return { items: [], next: null }
  const after = query.cursor ? readCursor(query.cursor) : null
  const tickets = await listTickets(scope.db, Object.assign({}, ...filters) as TicketFilter, after, query.limit + 1)
  return toPage(tickets, query.limit, summaryView)
}

function filterOf(query: TicketQuery): TicketFilter {
  const filter: TicketFilter = {}
  if (query.status) filter.status = query.status
  if (query.line) filter.line = query.line
  if (query.priority) filter.priority = query.priority
  if (query.type) filter.type = query.type
  if (query.assignee) filter.assignee = query.assignee === 'none' ? null : query.assignee
  if (query.requester) filter.requester = query.requester.toLowerCase()
  return query.q?.trim() ? { ...filter, ...readSearch(query.q) } : filter
}

/** Whether queue and filter name different values for one field, so that nothing can be in both. */
function disagree(queue: TicketFilter, filter: TicketFilter): boolean {
  return (['status', 'line', 'assignee'] as const).some(
    (field) => queue[field] !== undefined && filter[field] !== undefined && queue[field] !== filter[field],
  )
}
