import { expect, test } from 'vitest'
import { RULES } from '../text/language.ts'
import { LIVE_RULES, liveLanguage } from './languages.ts'

test('every language that articles can be written in is there', () => {
  expect(Object.keys(LIVE_RULES).toSorted()).toEqual(Object.keys(RULES).toSorted())
})

test('a language of a country is the language', () => {
  expect(liveLanguage('nl-BE')).toBe(liveLanguage('nl'))
  expect(liveLanguage('nl').stopWords.has('het')).toBe(true)
})
