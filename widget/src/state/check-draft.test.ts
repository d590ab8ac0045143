import { expect, test } from 'vitest'
import { DESK_ENGLISH, withDeskWords } from '../messages/desk/load-desk-words.ts'
import { ENGLISH } from '../messages/load-messages.ts'
import { EMPTY_DRAFT } from './draft.ts'
import { checkDraft } from './check-draft.ts'

const complete = { ...EMPTY_DRAFT, email: 'a@example.com', subject: 'VPN', body: 'It stops.' }

const { messages: en } = withDeskWords(ENGLISH, DESK_ENGLISH)

test('a complete draft has no errors', () => {
  expect(checkDraft(complete, en, true)).toEqual({})
})

test('an empty draft names every field that is missing', () => {
  expect(checkDraft({ ...EMPTY_DRAFT, subject: ' ' }, en, true)).toEqual({
    email: en.emailMissing,
    subject: en.subjectMissing,
    body: en.messageMissing,
  })
})

test('an address without a domain is not one', () => {
  expect(checkDraft({ ...complete, email: 'ada@' }, en, true)).toEqual({ email: en.emailWrong })
})

test('an address that is not asked for is not missed', () => {
  expect(checkDraft({ ...complete, email: '' }, en, false)).toEqual({})
})

test('a subject is counted in characters, not in UTF-16 units', () => {
  expect(checkDraft({ ...complete, subject: '🙂'.repeat(200) }, en, true)).toEqual({})
  expect(checkDraft({ ...complete, subject: '🙂'.repeat(201) }, en, true)).toEqual({ subject: en.tooLong(200) })
})
