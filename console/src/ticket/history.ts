import type { HistoryEntry, Member, StaffTicket } from '@firstline/sdk/schemas'
import { PRIORITY_LABELS, STATUS_LABELS, TYPE_LABELS } from '../shared/labels.ts'
import type { Category } from './knowledge.ts'

/** What turns the ids of a ticket's history into words. */
export type Names = { members: Member[]; categories: Category[] }

const VALUE_LABELS: Record<string, Record<string, string>> = {
  status: STATUS_LABELS,
  priority: PRIORITY_LABELS,
  type: TYPE_LABELS,
}

function nameValue(field: string, value: string, names: Names): string {
  if (field === 'assignee') return names.members.find(({ id }) => id === value)?.name ?? value
  if (field === 'category') return names.categories.find(({ id }) => id === value)?.title ?? value
  return VALUE_LABELS[field]?.[value] ?? value
}

/** Who made a change, as a sentence begins with them. */
export function nameActor(entry: HistoryEntry): string {
  if (entry.actor.name) return entry.actor.name
  return { requester: 'The requester', staff: 'A colleague', system: 'Firstline' }[entry.actor.kind]
}

/** One change as the rest of a sentence: `changed status from New to Open`. */
export function describeChange(entry: HistoryEntry, names: Names): string {
  const { field } = entry
  const from = entry.from === null ? null : nameValue(field, entry.from, names)
  const to = entry.to === null ? null : nameValue(field, entry.to, names)
  const label = field.replaceAll('_', ' ')
  if (from !== null && to !== null) return `changed ${label} from ${from} to ${to}`
  if (to !== null) return `set ${label} to ${to}`
  if (from !== null) return `removed ${label} ${from}`
  return `changed ${label}`
}

/** What happened to a ticket between two looks at it, in sentences; empty when its history does not tell. */
export function describeNews(before: StaffTicket, after: StaffTicket, names: Names): string {
  const known = new Set(before.history.map(keyOf))
  const news = after.history.filter((entry) => !known.has(keyOf(entry)))
  return news.map((entry) => `${nameActor(entry)} ${describeChange(entry, names)}.`).join(' ')
}

function keyOf(entry: HistoryEntry): string {
  return JSON.stringify([entry.at, entry.field, entry.from, entry.to])
}
