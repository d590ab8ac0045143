import type { Answers } from '@firstline/sdk/forms'
import type { TicketType } from '@firstline/sdk/schemas'
import type { SuggestBy } from '@firstline/sdk/search'

/** What the page may fill in ahead. */
export type Prefill = {
  email?: string
  name?: string
  type?: TicketType
  category?: string
  subject?: string
  body?: string
  /** Answers to the site's own questions, by key. */
  fields?: Answers
}

/** What a page chose to suggest; nothing: what fits its address. */
export type Suggested = SuggestBy | string[] | undefined

/** Views that a page can open by name. */
export type OpenableView = 'home' | 'ask' | 'requests'

/** What the loader and `window.Firstline` ask of the panel. */
export type Panel = {
  open: (view?: OpenableView | '') => void
  close: () => void
  toggle: () => void
  search: (query: string) => void
  article: (slug: string) => void
  /** Opens the form. */
  contact: () => void
  /** The element's `suggested` changed. */
  changeSuggestions: () => void
  /** The element's `identity` changed. Resolves once nothing of the visitor before is left. */
  changeVisitor: () => Promise<void>
  /** The element's language changed. */
  changeLanguage: () => void
  /** Removes everything that the panel added. */
  destroy: () => void
}
