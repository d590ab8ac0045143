import type { Answers } from '@firstline/sdk/forms'
import type { IdentitySource } from '@firstline/sdk/client'
import type { TicketType } from '@firstline/sdk/schemas'
import type { SuggestBy } from '@firstline/sdk/search'
import type { EventName, FirstlineEvents } from './events.ts'
import type { WidgetConfig } from './options.ts'

/** What `prefill` takes: what the page may fill in ahead. */
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

/** What `suggest` takes: slugs, or what they are chosen by; nothing: what fits the page's address. */
export type Suggested = SuggestBy | string[]

/** Views that `open` takes. */
export const OPENABLE_VIEWS = ['home', 'ask', 'requests'] as const

export type OpenableView = (typeof OPENABLE_VIEWS)[number]

/** What the panel shows. */
export type StateName = 'closed' | 'home' | 'results' | 'article' | 'steps' | 'ask' | 'sent' | 'requests' | 'request'

/** What the panel does for the page; asked before it is here, it does it when it comes. */
export type PanelMethods = {
  open: (view?: OpenableView | '') => Promise<void>
  close: () => Promise<void>
  toggle: () => Promise<void>
  contact: () => Promise<void>
  search: (words: string) => Promise<void>
  /** `slug`, or `slug#heading`. */
  article: (reference: string) => Promise<void>
  suggest: (by?: Suggested) => Promise<void>
  prefill: (values: Prefill) => Promise<void>
  identify: (source: IdentitySource) => Promise<void>
}

/** `window.Firstline`: the first widget of the page. Every other one has the same methods. */
export type FirstlineApi = PanelMethods & {
  init: (options?: WidgetConfig) => Promise<void>
  update: (options: WidgetConfig) => Promise<void>
  setLocale: (locale: string) => Promise<void>
  logout: () => Promise<void>
  destroy: () => Promise<void>
  /** @returns stops listening */
  on: <Name extends EventName>(event: Name, listener: (detail: FirstlineEvents[Name]) => void) => () => void
  once: <Name extends EventName>(event: Name, listener: (detail: FirstlineEvents[Name]) => void) => () => void
  off: <Name extends EventName>(event: Name, listener: (detail: FirstlineEvents[Name]) => void) => void
  readonly state: StateName
  readonly ready: Promise<void>
}
