import { createEventLog, type EventDetails, type EventLog, type EventLogOptions } from '@firstline/sdk/client'
import type { FirstlineWidget } from '../loader/element.ts'
import { hasOrigin } from './page-origin.ts'

/** What the element tells its page: of all events together, and only ever some of it. */
type Told = { slug?: string; slugs?: string[]; helpful?: boolean; reason?: string; results?: number }

/** What only the help desk may know: the words that were searched for, and the language. */
type Surroundings = { query: string; locale: string }

/** Every event that counts, with what is told of it: nothing that names a person or a ticket. */
const COUNTED: Record<EventDetails['type'], (told: Told, query: string) => object[]> = {
  open: () => [{}],
  close: () => [{}],
  search: ({ results }, query) => [{ results, query }],
  'search-empty': (_told, query) => [{ query }],
  'article-view': ({ slug }) => [{ slug }],
  'article-feedback': ({ slug, helpful, reason }) => [{ slug, helpful, reason }],
  'suggestion-shown': ({ slugs = [] }) => slugs.map((slug) => ({ slug })),
  'suggestion-open': ({ slug }) => [{ slug }],
  'ticket-start': () => [{}],
  'ticket-queued': () => [{}],
  'ticket-submit': () => [{}],
  deflected: ({ slug }) => [{ slug }],
  error: () => [{}],
}

/** Whether the browser says that its visitor does not want to be counted. */
function objects(): boolean {
  const { doNotTrack, globalPrivacyControl } = navigator as Navigator & { globalPrivacyControl?: boolean }
  return doNotTrack === '1' || globalPrivacyControl === true
}

/** Counts what the element tells its page, unless the page or its visitor objects, or the API would not let it in. */
export function countEvents(
  element: FirstlineWidget,
  send: EventLogOptions['send'],
  surroundings: () => Surroundings,
): EventLog {
  const isAllowed = () => hasOrigin() && element.getAttribute('events') !== 'off' && !objects()
  const log = createEventLog({ send, isAllowed })
  const listening = new AbortController()
  const count = (type: EventDetails['type'], told: Told) => {
    const { query, locale } = surroundings()
    for (const details of COUNTED[type](told, query)) log.record({ ...details, type, locale } as EventDetails)
  }
  for (const type of Object.keys(COUNTED) as EventDetails['type'][]) {
    const hear = (fired: Event) => count(type, (fired as CustomEvent<Told>).detail)
    element.addEventListener(`firstline:${type}`, hear, { signal: listening.signal })
  }
  // It was opened while this was fetched.
  if (element.state !== 'closed') count('open', {})
  return {
    ...log,
    close() {
      listening.abort()
      log.close()
    },
  }
}
