import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadLanguage } from '../text/language.ts'
import { readWords } from '../text/terms.ts'
import { findMarks } from './marks.ts'

const english = await loadLanguage('en')
const matched = (terms: string[]) => new Map(terms.map((term) => [term, 1]))
const marked = (text: string, terms: string[]) =>
  findMarks(text, matched(terms), english).map(({ start, end }) => text.slice(start, end))

test('every form of a matched word is marked', () => {
  expect(marked('Printing: add a printer', ['print', 'printer'])).toEqual(['Printing', 'printer'])
})

test('a compound is marked where all of its parts matched', async () => {
  const dutch = await loadLanguage('nl')
  const title = 'Wachtwoordherstel aanvragen'
  const [wachtwoord, herstel] = readWords('wachtwoord herstellen', dutch).map(({ term }) => term)
  expect(findMarks(title, matched([wachtwoord!, herstel!]), dutch)).toEqual([{ start: 0, end: 17 }])
  expect(findMarks(title, matched([wachtwoord!]), dutch)).toEqual([])
})

test('stop words and n-grams mark nothing', () => {
  expect(marked('How to print', ['.how', '~prin'])).toEqual([])
})

test('words of scripts that run from right to left are marked where they stand', () => {
  expect(marked('איפוס סיסמה שנשכחה', ['סיסמה'])).toEqual(['סיסמה'])
})

test('a mark takes in what belongs to its last letter', () => {
  expect(marked('x\u200D\u{1F3FB} y', ['x'])).toEqual(['x\u200D\u{1F3FB}'])
})

test('in any text, marks are in order, apart from each other, and split no letter', () => {
  const unit = fc.constantFrom('a', 'b', ' ', 'א', '🙂', '\u0301', '\u200D', '\u{1F3FB}', '\uD800', '.')
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const every = readWords(text, english).map(({ term }) => term)
      const borders = new Set([...graphemes.segment(text)].map(({ index }) => index).concat(text.length))
      let before = 0
      for (const { start, end } of findMarks(text, matched(every), english)) {
        expect(start).toBeGreaterThanOrEqual(before)
        expect(end).toBeGreaterThan(start)
        expect([borders.has(start), borders.has(end)]).toEqual([true, true])
        before = end
      }
    }),
  )
})
