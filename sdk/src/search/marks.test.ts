import { expect, test } from 'vitest'
import { loadLanguage } from '../text/language.ts'
import { findMarks } from './marks.ts'

const english = await loadLanguage('en')
const marked = (text: string, terms: string[]) =>
  findMarks(text, terms, english).map(({ start, end }) => text.slice(start, end))

test('every form of a matched word is marked', () => {
  expect(marked('Printing: add a printer', ['print', 'printer'])).toEqual(['Printing', 'printer'])
})

test('stop words and n-grams mark nothing', () => {
  expect(marked('How to print', ['.how', '~prin'])).toEqual([])
})
