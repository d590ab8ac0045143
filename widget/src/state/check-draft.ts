import { LIMITS } from '@firstline/sdk/limits'
import type { DeskMessages } from '../messages/desk/load-desk-words.ts'
import type { Draft, DraftErrors } from './draft.ts'

/** The API has the last word; this only says it before sending. */
const { subjectCharacters, bodyCharacters } = LIMITS

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/

/**
 * What is missing or wrong with what every form asks, per field, in the visitor's language; empty when the draft can be sent.
 *
 * @param asksEmail false where it is known who asks, or will be
 */
export function checkDraft(draft: Draft, messages: DeskMessages, asksEmail: boolean): DraftErrors {
  const errors: DraftErrors = {}
  if (asksEmail && draft.email.trim() === '') errors.email = messages.emailMissing
  else if (asksEmail && !EMAIL.test(draft.email.trim())) errors.email = messages.emailWrong
  if (draft.subject.trim() === '') errors.subject = messages.subjectMissing
  if (draft.body.trim() === '') errors.body = messages.messageMissing
  return { ...errors, ...checkLengths(draft, messages) }
}

/** What is longer than the API takes. */
export function checkLengths({ subject, body }: Draft, { tooLong }: DeskMessages): DraftErrors {
  const errors: DraftErrors = {}
  if (!fitsSubject(subject)) errors.subject = tooLong(subjectCharacters)
  if ([...body].length > bodyCharacters) errors.body = tooLong(bodyCharacters)
  return errors
}

export function fitsSubject(text: string): boolean {
  return [...text].length <= subjectCharacters
}
