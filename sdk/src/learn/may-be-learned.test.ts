import { expect, test } from 'vitest'
import { mayBeLearned } from './may-be-learned.ts'

test.each([
  'lost my phone',
  'set up 2fa',
  'mp3 does not play',
  'can’t sign in',
  'i.e. the other one',
  'パスワードを忘れた',
])('“%s” may be learned', (words) => expect(mayBeLearned(words)).toBe(true))

test.each([
  'invoice 12345',
  'windows 11',
  'order ab1234',
  'room ٣٤٥',
  'call [number]',
  'mail to [e-mail]',
  'jo@example.com',
  'jo＠example',
  'https://example.com',
  'www.example',
  'sign in to example.com',
  'a'.repeat(201),
])('“%s” may not', (words) => expect(mayBeLearned(words)).toBe(false))
