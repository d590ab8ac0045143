import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, spelling } from './fold.ts'

test.each([
  ['Can’t', 'cant'],
  ["can't", 'cant'],
  ['Łódź', 'lodz'],
  ['Straße', 'strasse'],
  ['Überprüfen', 'uberprufen'],
  ['İSTANBUL', 'istanbul'],
  ['ısıtma', 'isitma'],
  ['ΟΔΌΣ', 'οδοσ'],
  ['οδός', 'οδοσ'],
  ['Ёлка', 'елка'],
  ['أحمد', 'احمد'],
  ['مُـرُور', 'مرور'],
  ['שָׁלוֹם', 'שלום'],
  ['ﾊﾟｽﾜｰﾄﾞ', 'パスワード'],
  ['pass\u00ADwo\u200Brd\u202E', 'password'],
  ['pass\uD800word', 'password'],
])('%j and its plain spelling %s are one word', (written, plain) => {
  expect(fold(written)).toBe(plain)
})

test.each(['が', 'किताब', 'ผ่าน', '한글'])('the marks of %s are letters of their own', (word) => {
  expect(fold(word)).toBe(word)
})

test('a letter under thousands of marks is that letter', () => {
  expect(fold(`e${'\u0301\u0323'.repeat(5_000)}`)).toBe('e')
})

test('a spelling keeps its accents, however they are composed', () => {
  expect(spelling('Sch\u006F\u0308n')).toBe('schön')
  expect(spelling('schön')).toBe('schön')
})

test('a folded word holds letters, digits and marks alone, and folding it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (word) => {
      const folded = fold(word)
      expect(folded).toMatch(/^[\p{L}\p{N}\p{M}]*$/u)
      expect(fold(folded)).toBe(folded)
    }),
  )
})
