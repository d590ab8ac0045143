import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { misspell } from './misspell.ts'

const wordsOf = (text: string) => text.split(' ')

test('so many words are misspelt as were asked for, and the short ones are left alone', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(3), (seed, count) => {
      // Without doubled letters: two equal neighbours that are swapped are no mistake.
      const text = 'how do i reset my broken keyboard please'
      const changed = wordsOf(misspell(text, count, createRandom(seed)))
      const at = [...changed.keys()].filter((place) => changed[place] !== wordsOf(text)[place])
      expect(at).toHaveLength(count)
      expect(changed.slice(0, 3)).toEqual(['how', 'do', 'i'])
    }),
  )
})

test('the same seed makes the same mistakes', () => {
  expect(misspell('forgotten password', 2, createRandom(7))).toBe(misspell('forgotten password', 2, createRandom(7)))
})
