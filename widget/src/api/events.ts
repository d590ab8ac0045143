/**
 * What the page is told, by event: ids and counts. What is marked as words is what the visitor typed; it is there only
 * where the page has asked for it with the option `words`.
 */
export type FirstlineEvents = {
  ready: Record<never, never>
  open: Record<never, never>
  close: Record<never, never>
  /** `query`: words. */
  search: { results: number; query?: string }
  /** `query`: words. */
  'search-empty': { results: number; query?: string }
  'article-view': { slug: string }
  /** `reason`: which of the offered ones. */
  'article-feedback': { slug: string; helpful: boolean; reason?: string }
  'suggestion-shown': { slugs: string[] }
  'suggestion-open': { slug: string }
  'ticket-start': Record<never, never>
  'ticket-queued': Record<never, never>
  /** `subject`: words. */
  'ticket-submit': { number: number; subject?: string }
  deflected: { slug: string }
  /** `message`: for the console, in English. */
  error: { message: string }
}

export type EventName = keyof FirstlineEvents

/** Details that are the visitor's words. */
export type Words = { query?: string; subject?: string }
