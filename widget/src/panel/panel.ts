import type { SuggestBy } from '@firstline/sdk/search'

/** What the page may fill in ahead. `fields` are the form's own, by key. */
export type Prefill = { email?: string; subject?: string; body?: string; category?: string }

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
  /** Chooses what the home view suggests instead of what fits the page's address; nothing: back to that. */
  suggest: (by?: SuggestBy | string[]) => void
  /** An attribute of the element changed. */
  optionsChanged: () => void
  /** Removes everything that the panel added. */
  destroy: () => void
}
