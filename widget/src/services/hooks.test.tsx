import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, test } from 'vitest'
import { createStore } from '../state/store.ts'
import { rootOfEachTest } from '../testing/root.ts'
import { useStore, useTask } from './hooks.ts'

const root = rootOfEachTest()

test('a change between drawing and listening is drawn', async () => {
  const store = createStore('sending')
  function View() {
    const value = useStore(store)
    // What a fast server does: the answer is there before the effects of this drawing run.
    if (value === 'sending') store.update(() => 'delivered')
    return <p>{value}</p>
  }
  await act(() => render(<View />, root))
  expect(root.textContent).toBe('delivered')
})

test('of two runs the newer one wins, whichever ends last', async () => {
  const finish = new Map<string, () => void>()
  const work = (query: string) => new Promise<string>((resolve) => finish.set(query, () => resolve(query)))
  function View({ query }: { query: string }) {
    const [task] = useTask(() => work(query), [query])
    return <p>{task.value ?? 'nothing'}</p>
  }
  await act(() => render(<View query="v" />, root))
  await act(() => render(<View query="vpn" />, root))
  await act(async () => finish.get('vpn')!())
  await act(async () => finish.get('v')!())
  expect(root.textContent).toBe('vpn')
})
