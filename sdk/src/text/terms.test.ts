import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segment } from './segment.ts'
import { bigrams, grams, kindOfTerm, wordTerms } from './terms.ts'

test('forms of an English word share a term', () => {
  expect(new Set(wordTerms('print prints printing printed', 'en'))).toEqual(new Set(['print']))
})

test('a stop word is kept, marked as one', () => {
  expect(wordTerms('how to reset', 'en').map(kindOfTerm)).toEqual(['stop', 'stop', 'word'])
})

test('stop words are those of the language', () => {
  expect(wordTerms('nie działa', 'pl').map(kindOfTerm)).toEqual(['stop', 'word'])
  expect(wordTerms('nie działa', 'en').map(kindOfTerm)).toEqual(['word', 'word'])
})

test('neighbours make bigrams, stop words included', () => {
  expect(bigrams(wordTerms('how do printers', 'en'))).toEqual(['how do', 'do printer'])
})

test('a compound shares n-grams with its parts', () => {
  const compound = new Set(grams('wachtwoordherstel', 'nl'))
  expect(grams('wachtwoord', 'nl').filter((gram) => compound.has(gram)).length).toBeGreaterThan(5)
})

test('every word is found where it stands, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const word of segment(text)) expect(text.slice(word.start, word.end)).toBe(word.text)
    }),
  )
})
