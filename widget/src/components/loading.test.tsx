import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ENGLISH } from '../messages/load-messages.ts'
import { rootOfEachTest } from '../testing/root.ts'
import { Loading } from './loading.tsx'

const { messages } = ENGLISH
const root = rootOfEachTest()
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test.each([
  [false, messages.loading],
  [true, ''],
])('what takes long says so after a while; before that, with onlyWhenSlow %s, “%s”', async (onlyWhenSlow, before) => {
  await act(() => render(<Loading messages={messages} onlyWhenSlow={onlyWhenSlow} />, root))
  expect(root.textContent).toBe(before)
  await act(() => void vi.advanceTimersByTime(3_000))
  expect(root.textContent).toBe(messages.slow)
})
