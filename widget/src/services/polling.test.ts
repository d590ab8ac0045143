import { ApiError } from '@firstline/sdk/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startPolling } from './polling.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('polling stops, also while a poll is under way', async () => {
  let finish = () => {}
  const poll = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)))
  const stop = startPolling(poll)
  await vi.advanceTimersByTimeAsync(3_000)
  stop()
  finish()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(poll).toHaveBeenCalledTimes(1)
})

test('coming back to the page starts no second loop', async () => {
  const poll = vi.fn(() => Promise.resolve())
  const stop = startPolling(poll)
  for (let times = 0; times < 5; times++) document.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(3_000)
  expect(poll).toHaveBeenCalledTimes(1)
  stop()
})

test('what fails is asked for ever more rarely, and not before the server says', async () => {
  const poll = vi.fn(() => Promise.reject(new ApiError(429, null, 120)))
  const stop = startPolling(poll)
  await vi.advanceTimersByTimeAsync(3_000)
  await vi.advanceTimersByTimeAsync(119_000)
  // Coming back to the page is no reason to ask before that either.
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(0)
  expect(poll).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(3_000)
  expect(poll).toHaveBeenCalledTimes(2)
  stop()
})

test('a server that is down is asked at most every five minutes', async () => {
  const poll = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')))
  const stop = startPolling(poll)
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(poll.mock.calls.length).toBeLessThan(20)
  stop()
})

test('a page that nobody sees asks nothing', async () => {
  const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  const poll = vi.fn(() => Promise.resolve())
  const stop = startPolling(poll)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(poll).not.toHaveBeenCalled()
  stop()
  state.mockRestore()
})
