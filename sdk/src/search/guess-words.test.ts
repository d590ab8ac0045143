import { expect, test } from 'vitest'
import { openIndex } from '../index/open-index.ts'
import { writeIndex } from '../index/write-index.ts'
import { completions, similarWords } from './guess-words.ts'

/** Term → in how many articles it stands. */
function indexOf(counts: Record<string, number>) {
  const postings = Object.entries(counts).map(([term, count]) => {
    return [term, Array.from({ length: count }, (_, unit) => ({ unit, impact: 1 }))] as const
  })
  return openIndex(writeIndex({ units: 10, postings: new Map(postings) }).buffer)
}

test('a beginning is completed to the three commonest words', () => {
  const index = indexOf({ print: 1, printer: 4, prior: 3, privat: 2, 'print page': 9 })
  expect(completions('pri', index)).toEqual(['printer', 'prior', 'privat'])
})

test('a single letter is not completed', () => {
  expect(completions('p', indexOf({ print: 1 }))).toEqual([])
})

test('a misspelt word is the nearest words, not those further away', () => {
  const index = indexOf({ password: 1, passport: 5, passwort: 2, '~password': 9, 'password page': 9 })
  expect(similarWords('pasword', index)).toEqual(['password'])
  expect(similarWords('passwor', index)).toEqual(['passwort', 'password'])
})

test('short words are not corrected, nor words that begin otherwise', () => {
  expect(similarWords('vnp', indexOf({ vpn: 1 }))).toEqual([])
  expect(similarWords('emails', indexOf({ mails: 1 }))).toEqual([])
})
