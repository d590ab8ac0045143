import { expect, test } from 'vitest'
import { fold } from './fold.ts'

test.each([
  ['Can’t', 'cant'],
  ["can't", 'cant'],
  ['Łódź', 'lodz'],
  ['Straße', 'strasse'],
  ['Überprüfen', 'uberprufen'],
])('%s and its plain spelling %s are one word', (written, plain) => {
  expect(fold(written)).toBe(plain)
})
