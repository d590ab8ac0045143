import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segment } from './segment.ts'

const words = (text: string) => segment(text).map((word) => word.text)

test.each([
  ['Japanese', '再設定する', ['再設', '設定', '定す', 'する']],
  ['Chinese', '重置密码?', ['重置', '置密', '密码']],
  ['Thai, whose vowels belong to their letters', 'ลืมรหัส', ['ลืม', 'มร', 'รหั', 'หัส']],
  ['Korean, whose words carry particles', '비밀번호를', ['비밀', '밀번', '번호', '호를']],
  ['half-width Japanese', 'ﾊﾟｽ', ['ﾊﾟｽ']],
  ['a single letter', '字', ['字']],
  ['a mixture', 'Wi-Fi設定 iPhoneの電池', ['Wi', 'Fi', '設定', 'iPhone', 'の電', '電池']],
  ['a letter before a Latin word', '新iPhone', ['新', 'iPhone']],
])('%s becomes pairs of neighbouring letters', (_name, text, expected) => {
  expect(words(text)).toEqual(expected)
})

test('what nobody sees ends no word', () => {
  expect(words('pass\u00ADword pa\u200Bss a\u202Eb x\uD800y')).toHaveLength(4)
})

test('every word is found where it stands, whatever the text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
      for (const word of segment(text)) expect(text.slice(word.start, word.end)).toBe(word.text)
    }),
  )
})
