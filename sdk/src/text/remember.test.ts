import { expect, test } from 'vitest'
import { remember } from './remember.ts'

function countReads() {
  let reads = 0
  const ask = remember((word) => {
    reads++
    return word.length
  })
  return { ask, reads: () => reads }
}

test('a word is read once', () => {
  const { ask, reads } = countReads()
  expect([ask('a'), ask('bc'), ask('a'), ask('bc')]).toEqual([1, 2, 1, 2])
  expect(reads()).toBe(2)
})

test('of very many words none is kept for ever', () => {
  const { ask, reads } = countReads()
  ask('first')
  for (let number = 0; number < 50_000; number++) ask(`${number}`)
  const before = reads()
  expect(ask('first')).toBe(5)
  expect(reads()).toBe(before + 1)
})
