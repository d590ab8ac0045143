import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openIndex } from '../index/open-index.ts'
import { writeIndex } from '../index/write-index.ts'
import { WordList, type ListedWord } from './word-list.ts'

/** Few letters, so that words lie near each other; one of two UTF-16 units. The words sort alike in UTF-8. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '🙂'), minLength: 1, maxLength: 6 })
const words = fc.uniqueArray(word, { maxLength: 40 })

function listOf(of: readonly string[]): WordList {
  const list = new WordList()
  list.add(of)
  return list
}

test('what is completed and what is similar is the same as in a compiled index', () => {
  fc.assert(
    fc.property(words, word, fc.constantFrom(1, 2), fc.constantFrom('', 'a', 'é'), (known, asked, maximum, prefix) => {
      const postings = new Map(known.map((term) => [term, [{ unit: 0, impact: 1 }]]))
      const [ofList, ofIndex] = [listOf(known), openIndex(writeIndex({ units: 1, postings }).buffer)].map(
        (dictionary) => {
          const found: [string, number | null][] = []
          dictionary.startingWith(asked, ({ term }: ListedWord) => void found.push([term, null]))
          dictionary.similarTo(asked, maximum, prefix, ({ term }: ListedWord, edits: number) => {
            found.push([term, edits])
          })
          return found
        },
      )
      expect(ofList).toEqual(ofIndex)
    }),
  )
})

test('a word is gone with the last document that has it', () => {
  const list = listOf(['print', 'paper'])
  list.add(['print'])
  list.remove(['print', 'paper'])
  expect([list.has('print'), list.has('paper')]).toEqual([true, false])
  list.remove(['print'])
  expect(list.has('print')).toBe(false)
})
