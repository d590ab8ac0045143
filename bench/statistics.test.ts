import { expect, test } from 'vitest'
import { median, percentile } from './statistics.ts'

test('percentiles are values that were measured', () => {
  const values = Array.from({ length: 100 }, (_, at) => 100 - at)
  expect([median(values), percentile(values, 99), percentile(values, 100)]).toEqual([51, 100, 100])
  expect(percentile([7], 50)).toBe(7)
})
