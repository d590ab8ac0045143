import type { Page } from 'playwright-core'
import type { Answers } from './serve-page.ts'

/** What a widget needs of its page, after its own files were put below the page's folder. */
export type Embedding = { head?: string; body?: string; answers?: Answers }

/** How a visitor uses a widget. All but `opens` and `send` are CSS selectors. */
export type Use = {
  /** What is measured as opening it. */
  opens: string
  /** What a visitor clicks to open it. */
  launcher: string
  /** What there is once it is open. */
  opened: string
  /** What the question is typed into. */
  field: string
  /** Sends the question; absent where results come as one types. */
  send?: (page: Page) => Promise<void>
  /** What there is once the question is answered. */
  answered: string
}

/** A widget that can be put on a page. */
export type Candidate = {
  name: string
  /** Copies its files below `folder`, and answers how its own README embeds it. */
  embed: (folder: string) => Promise<Embedding>
  /** Null: nothing is there to be used. */
  use: Use | null
}
