import type { Messages } from '../messages/load-messages.ts'
import type { Draft, DraftErrors } from './draft.ts'

/** The API's limits, in code points; it has the last word, this only says so before sending. */
export const SUBJECT_CHARACTERS = 200
export const BODY_CHARACTERS = 20_000

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/

/** What is missing or wrong, per field, in the visitor's language; empty when the draft can be sent. */
export function checkDraft(draft: Draft, messages: Messages): DraftErrors {
  const errors: DraftErrors = {}
  if (draft.email.trim() === '') errors.email = messages.emailMissing
  else if (!EMAIL.test(draft.email.trim())) errors.email = messages.emailWrong
  if (draft.subject.trim() === '') errors.subject = messages.subjectMissing
  else if ([...draft.subject].length > SUBJECT_CHARACTERS) errors.subject = messages.tooLong(SUBJECT_CHARACTERS)
  if (draft.body.trim() === '') errors.body = messages.messageMissing
  else if ([...draft.body].length > BODY_CHARACTERS) errors.body = messages.tooLong(BODY_CHARACTERS)
  return errors
}
