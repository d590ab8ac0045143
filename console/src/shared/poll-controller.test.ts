import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { bareHost } from '../testing/screen.ts'
import { PollController } from './poll-controller.ts'

let visibility: DocumentVisibilityState = 'visible'

beforeEach(() => {
  vi.useFakeTimers()
  visibility = 'visible'
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility)
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function showPage(state: DocumentVisibilityState): void {
  visibility = state
  document.dispatchEvent(new Event('visibilitychange'))
}

function startPolling(look: () => Promise<boolean>) {
  const host = bareHost()
  const poll = new PollController(host, look)
  host.connect()
  return { host, poll }
}

/** Milliseconds between one look and the next. */
async function pauseUntilNext(look: { mock: { calls: unknown[] } }): Promise<number> {
  const before = look.mock.calls.length
  for (let waited = 0; waited < 120_000; waited += 500) {
    if (look.mock.calls.length > before) return waited
    await vi.advanceTimersByTimeAsync(500)
  }
  return Infinity
}

test('looks more rarely while nothing changes, up to a bound', async () => {
  const look = vi.fn(async () => false)
  startPolling(look)
  const pauses = []
  for (let count = 0; count < 8; count++) pauses.push(await pauseUntilNext(look))
  expect(pauses[1]).toBeGreaterThan(pauses[0]!)
  expect(pauses[7]).toBe(20_000)
})

test('a change brings back the short pause', async () => {
  const look = vi.fn(async () => look.mock.calls.length === 4)
  startPolling(look)
  const pauses = []
  for (let count = 0; count < 5; count++) pauses.push(await pauseUntilNext(look))
  expect(pauses[4]).toBe(pauses[0])
})

test('a server that does not answer is asked ever more rarely, and not given up', async () => {
  const look = vi.fn(async () => {
    throw new TypeError('lost')
  })
  startPolling(look)
  const pauses = []
  for (let count = 0; count < 8; count++) pauses.push(await pauseUntilNext(look))
  expect(pauses[7]).toBe(60_000)
})

test('a hidden page asks for nothing, and looks at once when it is shown again', async () => {
  const look = vi.fn(async () => false)
  startPolling(look)
  showPage('hidden')
  await vi.advanceTimersByTimeAsync(600_000)
  expect(look).not.toHaveBeenCalled()
  showPage('visible')
  expect(look).toHaveBeenCalledTimes(1)
})

test('leaving the page ends it, also while a look is under way', async () => {
  const added = vi.spyOn(document, 'addEventListener')
  const removed = vi.spyOn(document, 'removeEventListener')
  let answer = (_changed: boolean): void => undefined
  const look = vi.fn(() => new Promise<boolean>((resolve) => (answer = resolve)))
  const { host } = startPolling(look)
  await vi.advanceTimersByTimeAsync(4_000)
  host.disconnect()
  answer(true)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(look).toHaveBeenCalledTimes(1)
  expect(removed.mock.calls.length).toBe(added.mock.calls.length)
})

test('what is finished after leaving the page does not start it again', async () => {
  const look = vi.fn(async () => false)
  const { host, poll } = startPolling(look)
  host.disconnect()
  poll.restart()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(look).not.toHaveBeenCalled()
})
