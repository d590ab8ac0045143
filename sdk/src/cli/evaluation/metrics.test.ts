import { expect, test } from 'vitest'
import { measure, type Asked } from './metrics.ts'

const asked = (relevant: string, found: string, confidence = 0.5, likely = false): Asked => {
  return { relevant: [...relevant], found: [...found], confidence, likely }
}

test('a hit counts from the place where the first relevant article stands', () => {
  const metrics = measure([asked('a', 'abc'), asked('a', 'bca'), asked('a', 'bcdea'), asked('a', 'bcd')])
  expect(metrics).toMatchObject({ 'hit@1': 0.25, 'hit@3': 0.5, 'hit@5': 0.75 })
  expect(metrics['mrr@10']).toBeCloseTo((1 + 1 / 3 + 1 / 5) / 4)
})

test('a place beyond the tenth counts for nothing in mrr@10', () => {
  expect(measure([asked('a', 'bcdefghijka')])['mrr@10']).toBe(0)
})

test('average precision counts every relevant article, also those that were not found', () => {
  expect(measure([asked('abc', 'axb')]).map).toBeCloseTo((1 + 2 / 3) / 3)
})

test('the area under the curve compares every answerable question with every unanswerable one', () => {
  const answerable = [asked('a', 'a', 0.9), asked('a', 'a', 0.4)]
  const unanswerable = [asked('', 'a', 0.4), asked('', '', 0)]
  expect(measure([...answerable, ...unanswerable]).auroc).toBe(3.5 / 4)
})

test('questions without an answer count for nothing else', () => {
  expect(measure([asked('a', 'a'), asked('', 'b')])['hit@1']).toBe(1)
})

test('what cannot be told is null', () => {
  expect(measure([asked('a', 'a')]).auroc).toBeNull()
  expect(measure([asked('', 'a')])).toMatchObject({ 'hit@1': null, map: null, auroc: null })
})

test('a likely answer is right when it is the first article and fits', () => {
  const shown = [asked('a', 'ab', 0.9, true), asked('b', 'ab', 0.9, true), asked('', 'a', 0.9, true), asked('a', 'a')]
  const metrics = measure(shown)
  expect(metrics.likely).toBe(3 / 4)
  expect(metrics['likely right']).toBeCloseTo(1 / 3)
  expect(measure([asked('a', 'a')])['likely right']).toBeNull()
})
