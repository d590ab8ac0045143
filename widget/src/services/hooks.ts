import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks'
import type { Store } from '../state/store.ts'

/** Draws anew whenever the store's value changes. */
export function useStore<Value>(store: Pick<Store<Value>, 'get' | 'subscribe'>): Value {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const drawn = store.get()
  useLayoutEffect(() => {
    // It may have changed between drawing and now.
    if (!Object.is(store.get(), drawn)) redraw(undefined)
    return store.subscribe(() => redraw(undefined))
  }, [store])
  return drawn
}

/** Something that is fetched. While it is fetched anew, the value before stays. */
export type Task<Value> =
  | { status: 'loading'; value: Value | undefined }
  | { status: 'ready'; value: Value }
  | { status: 'failed'; value: Value | undefined; error: unknown }

/**
 * Runs `work` whenever one of `inputs` changes; the newest run wins, the one before is aborted. It begins before the next
 * paint: what needs nothing from the network, such as a search in an index that is here, is drawn in the same frame.
 *
 * @returns the task and a way to run it again
 */
export function useTask<Value>(
  work: (signal: AbortSignal) => Promise<Value>,
  inputs: readonly unknown[],
): [Task<Value>, () => void] {
  const [task, setTask] = useState<Task<Value>>({ status: 'loading', value: undefined })
  const [attempt, setAttempt] = useState(0)
  const latest = useRef(work)
  latest.current = work
  useLayoutEffect(() => {
    const running = new AbortController()
    setTask(({ value }) => ({ status: 'loading', value }))
    latest.current(running.signal).then(
      (value) => running.signal.aborted || setTask({ status: 'ready', value }),
      (error: unknown) => running.signal.aborted || setTask(({ value }) => ({ status: 'failed', value, error })),
    )
    return () => running.abort()
  }, [...inputs, attempt])
  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  return [task, retry]
}

const PAUSE_MS = 400

/**
 * The value once it has not changed for a moment: what somebody typed when they paused.
 *
 * @param initial until then. Default: the first value, at once
 */
export function usePaused<Value>(value: Value, pauseMs = PAUSE_MS, initial = value): Value {
  const [paused, setPaused] = useState(initial)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), pauseMs)
    return () => clearTimeout(timer)
  }, [value])
  return paused
}
