/** That it happened is all there is to tell. */
type Nothing = Readonly<Record<string, never>>

/**
 * What the page is told, by event: ids and counts. What is marked as words is what the visitor typed; it is there only
 * where the page has asked for it with the option `words`.
 */
export type FirstlineEvents = {
  ready: Nothing
  open: Nothing
  close: Nothing
  /** `query`: words. */
  search: { results: number; query?: string }
  /** `query`: words. */
  'search-empty': { results: number; query?: string }
  'article-view': { slug: string }
  /** `reason`: which of the offered ones. */
  'article-feedback': { slug: string; helpful: boolean; reason?: string }
  'suggestion-shown': { slugs: string[] }
  'suggestion-open': { slug: string }
  'ticket-start': Nothing
  'ticket-queued': Nothing
  /** `subject`: words. */
  'ticket-submit': { number: number; subject?: string }
  deflected: { slug: string }
  /** `message`: for the console, in English. */
  error: { message: string }
}

export type EventName = keyof FirstlineEvents

/** Details that are the visitor's words. */
export type Words = { query?: string; subject?: string }
