import { expect, test } from 'vitest'
import { redact } from './redact.ts'

test.each([
  ['reset jo.doe+x@mail.example.com please', 'reset [e-mail] please'],
  ['jo＠example.com', '[e-mail]'],
  ['mailto:jo@localhost', '[e-mail]'],
  ['call +31 (0)6 12 34 56 78 back', 'call [number] back'],
  ['card 4111-1111-1111-1111', 'card [number]'],
  ['customer 1234567', 'customer [number]'],
  ['NL91ABNA0417164300 refused', '[number] refused'],
  ['NL91 ABNA 0417 1643 00', 'NL91 ABNA [number]'],
  ['٠١٢٣٤٥٦٧٨', '[number]'],
  ['open https://jo:secret@example.com/a?b=c please', 'open [address] please'],
  ['www.example.com/reset hangs', '[address] hangs'],
  ['example.com/users/jo', '[address]'],
])('%j is kept as %j', (typed, kept) => {
  expect(redact(typed)).toBe(kept)
})

test.each([
  'error 0x80070005',
  'windows 11 23H2',
  'in 2026',
  'error 404 500',
  'office 365',
  'port 443',
  '@home wifi',
  'node.js 24/7 and/or',
])('%j stays as it is', (typed) => {
  expect(redact(typed)).toBe(typed)
})

test('a long text without an end is read in one go', () => {
  expect(redact('1'.repeat(500))).toBe('[number]')
  expect(redact('a1'.repeat(250))).toBe('[number]')
})
