import { expect, test } from 'vitest'
import { timeSince, waitingTime } from './time.ts'

const NOW = Date.parse('2026-11-22T12:00:00.000Z')

test.each([
  ['2026-11-22T11:59:30.000Z', 'now'],
  ['2026-11-22T12:00:05.000Z', 'now'],
  ['2026-11-22T11:55:00.000Z', '5m'],
  ['2026-11-22T09:00:00.000Z', '3h'],
  ['2026-11-20T12:00:00.000Z', '2d'],
  ['2026-06-15T12:00:00.000Z', 'Jun 15'],
  ['2025-06-15T12:00:00.000Z', 'Jun 15, 2025'],
])('%s is told as %s', (iso, words) => {
  expect(timeSince(iso, NOW)).toBe(words)
})

test.each([
  [0, '1 second'],
  [40, '40 seconds'],
  [100, '2 minutes'],
  [840, '14 minutes'],
])('a wait of %i seconds is told as %s, never shorter than it is', (seconds, words) => {
  expect(waitingTime(seconds)).toBe(words)
})
