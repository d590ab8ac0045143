import type { HistoryEntry, Member, StaffTicket } from '@firstline/sdk/schemas'
import { PRIORITY_LABELS, STATUS_LABELS, TYPE_LABELS } from '../shared/labels.ts'
import type { Knowledge } from './knowledge.ts'

const VALUE_LABELS: Record<string, Record<string, string>> = {
  status: STATUS_LABELS,
  priority: PRIORITY_LABELS,
  type: TYPE_LABELS,
}

function nameValue(field: string, value: string, { categories, articles }: Knowledge): string {
  if (field === 'category') return categories.find(({ id }) => id === value)?.title ?? value
  if (field === 'article') return articles.find(({ slug }) => slug === value)?.title ?? value
  return VALUE_LABELS[field]?.[value] ?? value
}

/** Who made a change, as a sentence begins with them. */
export function nameActor({ actor }: HistoryEntry): string {
  return actor.name ?? { requester: 'The requester', staff: 'A colleague', system: 'Firstline' }[actor.kind]
}

/** One change as the rest of a sentence: `changed status from New to Open`, `replied`. */
export function describeChange(entry: HistoryEntry, knowledge: Knowledge): string {
  const { field } = entry
  if (field === 'suspicion') return 'said that a person sent this'
  if (field === 'message') return entry.to === 'internal' ? 'wrote an internal note' : 'replied'
  const from = entry.from === null ? null : nameValue(field, entry.from, knowledge)
  const to = entry.to === null ? null : nameValue(field, entry.to, knowledge)
  const label = field.replaceAll('_', ' ')
  if (from !== null && to !== null) return `changed ${label} from ${from} to ${to}`
  if (to !== null) return `set ${label} to ${to}`
  if (from !== null) return `removed ${label} ${from}`
  return `changed ${label}`
}

/**
 * What happened to a ticket between two looks at it, in sentences.
 *
 * @param me whose own doings are no news to them; null: everybody's are told
 */
export function describeNews(
  before: StaffTicket,
  after: StaffTicket,
  knowledge: Knowledge,
  me: Member | null = null,
): string {
  const known = new Set(before.history.map(keyOf))
  const isMine = ({ actor }: HistoryEntry) => me !== null && actor.kind === 'staff' && actor.name === me.name
  const news = after.history.filter((entry) => !known.has(keyOf(entry)) && !isMine(entry))
  return news.map((entry) => `${nameActor(entry)} ${describeChange(entry, knowledge)}.`).join(' ')
}

function keyOf({ at, field, from, to }: HistoryEntry): string {
  return JSON.stringify([at, field, from, to])
}
