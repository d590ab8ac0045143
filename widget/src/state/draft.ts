import type { Answers } from '@firstline/sdk/forms'
import type { TicketType } from '@firstline/sdk/schemas'
import type { ContextPart } from './context.ts'

/** The form as far as it is filled in. */
export type Draft = {
  /** When the form was opened first, in milliseconds since 1970; 0: not yet. */
  openedAt: number
  email: string
  /** Only a page fills it in: the form does not ask. */
  name: string
  type: TicketType
  category: string
  subject: string
  body: string
  /** Answers to the site's own questions, as they are typed: a number is text until it is sent. */
  fields: Answers
  /** Names of what is attached: where the device has lost some, it can be told which. */
  fileNames: readonly string[]
  /** What the device keeps them under; empty: there are none. */
  filesKey: string
  /** Parts of the context that are not to go along. */
  leftOut: readonly ContextPart[]
}

export const EMPTY_DRAFT: Draft = {
  openedAt: 0,
  email: '',
  name: '',
  type: 'question',
  category: '',
  subject: '',
  body: '',
  fields: {},
  fileNames: [],
  filesKey: '',
  // What the device and the page tell of themselves goes only where somebody ticks it.
  leftOut: ['diagnostics', 'errors'],
}

/** What is wrong, by the name of the control: `email`, and `field-order` for the site's own question `order`. */
export type DraftErrors = Record<string, string | undefined>

export function fieldName(key: string): string {
  return `field-${key}`
}
