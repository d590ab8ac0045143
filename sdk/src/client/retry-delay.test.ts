import { expect, test } from 'vitest'
import { remainingMs, retryDelayMs } from './retry-delay.ts'

const HOUR_MS = 3_600_000

test('each failure doubles the wait, up to a minute', () => {
  const waits = [1, 2, 3, 6, 7, 50].map((failures) => retryDelayMs(failures, null, 0.5))
  expect(waits).toEqual([1_000, 2_000, 4_000, 32_000, 60_000, 60_000])
})

test('what failed together is scattered from half to one and a half times the wait', () => {
  expect([0, 0.5, 1].map((random) => retryDelayMs(3, null, random))).toEqual([2_000, 4_000, 6_000])
})

test('the server may ask for a longer wait, but not for more than an hour', () => {
  expect([0, 120, 86_400, 1e12].map((asked) => retryDelayMs(1, asked, 0.5))).toEqual([1_000, 120_000, HOUR_MS, HOUR_MS])
})

test('a moment that has come leaves nothing to wait for', () => {
  expect([remainingMs(500, 400), remainingMs(500, 500), remainingMs(500, 600)]).toEqual([100, 0, 0])
})

test('a clock that was put back by years makes nobody wait for years', () => {
  const before = Date.parse('2026-11-02')
  const after = Date.parse('2016-11-02')
  expect(remainingMs(before + retryDelayMs(1, null, 0.5), after)).toBe(0)
})
