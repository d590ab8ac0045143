import { expect, test } from 'vitest'
import { bareHost } from '../testing/screen.ts'
import { DraftController } from './draft-controller.ts'

test('a reply and a note of each ticket are kept apart', () => {
  const drafts = new DraftController(bareHost())
  drafts.write(1, 'public', 'a reply')
  drafts.write(1, 'internal', 'a note')
  drafts.write(2, 'public', 'another')
  expect(drafts.of(1).texts).toEqual({ public: 'a reply', internal: 'a note' })
  expect(drafts.of(2).texts).toEqual({ public: 'another', internal: '' })
})

test('typing takes back what was said about the attempt before', () => {
  const drafts = new DraftController(bareHost())
  drafts.change(1, { failure: 'Not sent.' })
  drafts.write(1, 'public', 'again')
  expect(drafts.of(1).failure).toBeNull()
})

test('what solved a ticket is kept beside its reply, each with its own failure', () => {
  const drafts = new DraftController(bareHost())
  drafts.write(1, 'public', 'a reply')
  drafts.changeResolution(1, { failure: 'Not resolved.' })
  drafts.change(1, { failure: 'Not sent.' })
  drafts.writeResolution(1, { note: 'Reset it.' })
  expect(drafts.of(1)).toMatchObject({ texts: { public: 'a reply' }, failure: 'Not sent.' })
  expect(drafts.of(1).resolution).toEqual({ note: 'Reset it.', article: '', isSending: false, failure: null })
})

test('a note about what solved a ticket is something to lose', () => {
  const drafts = new DraftController(bareHost())
  drafts.writeResolution(1, { note: 'Reset it.' })
  expect(drafts.hasUnsent).toBe(true)
})

test('blanks alone are nothing to lose', () => {
  const drafts = new DraftController(bareHost())
  drafts.write(1, 'public', ' \n')
  expect(drafts.hasUnsent).toBe(false)
  drafts.write(2, 'internal', 'x')
  expect(drafts.hasUnsent).toBe(true)
  drafts.clear()
  expect(drafts.hasUnsent).toBe(false)
})
