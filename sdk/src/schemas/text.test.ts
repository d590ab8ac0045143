import { expect, test } from 'vitest'
import { cleanText, countCharacters, requiredText, writtenText } from './text.ts'

test('control characters go, tab and line feed stay', () => {
  expect(cleanText('a\u0000b\tc\nd\u000de\u001ff')).toBe('ab\tc\ndef')
})

test('nothing else is touched: bidi marks, combining marks, white space at the ends', () => {
  const text = '  \u200fe\u0301 \u{1F469}‍\u{1F4BB} ﬁ  '
  expect(cleanText(text)).toBe(text)
})

test('a lone surrogate becomes the replacement character', () => {
  expect(cleanText('a\ud83db')).toBe('a\ufffdb')
})

test('an emoji is one character', () => {
  expect(countCharacters('🙂🙂')).toBe(2)
})

test('the limit is counted in characters and named in the error', () => {
  const subject = writtenText(3, 'The subject')
  expect(subject.safeParse('🙂🙂🙂').success).toBe(true)
  expect(subject.safeParse('abcd').error?.issues[0]?.message).toBe('The subject can be at most 3 characters long.')
})

test('blank is empty', () => {
  expect(requiredText(3, 'The subject').safeParse(' \n').error?.issues[0]?.message).toBe(
    'The subject must not be empty.',
  )
})
