/** That it happened is all there is to tell. */
type Nothing = Readonly<Record<string, never>>

/**
 * What the page is told, by event: ids and counts. What is marked as words is what the visitor typed; it is there only
 * where the page has asked for it with the option `words`.
 */
export type FirstlineEvents = {
  /** The script has come, and calls do what they say. Told once. */
  ready: Nothing
  /** The panel opened. */
  open: Nothing
  /** The panel closed. */
  close: Nothing
  /** Words that the visitor meant (they paused, pressed Enter or opened a result) found something. `query`: words. */
  search: { results: number; query?: string }
  /** Words that the visitor meant found nothing that fits. `query`: words. */
  'search-empty': { results: number; query?: string }
  /** An article is shown. */
  'article-view': { slug: string }
  /**
   * “Did this solve it?” was answered. A no is told at once; where a reason is chosen, it is told again, with it.
   * `reason`: which of the offered ones.
   */
  'article-feedback': { slug: string; helpful: boolean; reason?: string }
  /** Articles are suggested: for the page on the first view, or beside the subject in the form. */
  'suggestion-shown': { slugs: string[] }
  /** One of the suggested articles was opened. */
  'suggestion-open': { slug: string }
  /** The form was opened. */
  'ticket-start': Nothing
  /** A request could not be sent yet. It is kept on the device, which goes on trying. */
  'ticket-queued': Nothing
  /** A request was delivered. `subject`: words. */
  'ticket-submit': { number: number; subject?: string }
  /** The visitor said that an article solved it. */
  deflected: { slug: string }
  /** Something failed inside; the page goes on. `message`: for the console, in English. */
  error: { message: string }
}

export type EventName = keyof FirstlineEvents

/** Details that are the visitor's words. */
export type Words = { query?: string; subject?: string }
