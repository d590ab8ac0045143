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
  else if ([...draft.subject].length > subjectCharacters) errors.subject = messages.tooLong(subjectCharacters)
  if (draft.body.trim() === '') errors.body = messages.messageMissing
  else if ([...draft.body].length > bodyCharacters) errors.body = messages.tooLong(bodyCharacters)
  return errors
}
