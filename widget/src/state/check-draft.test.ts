import { expect, test } from 'vitest'
import { en } from '../messages/en.ts'
import { checkDraft } from './check-draft.ts'

const complete = { email: 'a@example.com', category: '', subject: 'VPN', body: 'It stops.' }

test('a complete draft has no errors', () => {
  expect(checkDraft(complete, en)).toEqual({})
})

test('an empty draft names every field that is missing', () => {
  expect(checkDraft({ email: '', category: '', subject: ' ', body: '' }, en)).toEqual({
    email: en.emailMissing,
    subject: en.subjectMissing,
    body: en.messageMissing,
  })
})

test('an address without a domain is not one', () => {
  expect(checkDraft({ ...complete, email: 'ada@' }, en)).toEqual({ email: en.emailWrong })
})

test('a subject is counted in characters, not in UTF-16 units', () => {
  expect(checkDraft({ ...complete, subject: '🙂'.repeat(200) }, en)).toEqual({})
  expect(checkDraft({ ...complete, subject: '🙂'.repeat(201) }, en)).toEqual({ subject: en.tooLong(200) })
})
