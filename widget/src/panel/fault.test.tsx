import { render } from 'preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ENGLISH } from '../messages/load-messages.ts'
import { createStore } from '../state/store.ts'
import { rootOfEachTest } from '../testing/root.ts'
import { Fault, guardHandlers } from './fault.tsx'
import type { Model } from './model.ts'

const tell = vi.fn()
const help = (language: string) => `https://help.example.com/help/${language}/`
const knowledge = createStore({ status: 'failed' })
const model = { tell, language: createStore(ENGLISH), knowledge, addresses: { help } } as unknown as Model
const redrawn = () => new Promise((resolve) => setTimeout(resolve))

const root = rootOfEachTest()
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.clearAllMocks()
})
afterEach(() => {
  vi.restoreAllMocks()
})

test('a view that cannot be drawn gives way to a notice that leads on, and the page is told', async () => {
  let isBroken = true
  const View = () => {
    if (isBroken) throw new Error('broken view')
    return <p>drawn</p>
  }
  const view = { name: 'home' } as const
  render(
    <Fault model={model} view={view}>
      <View />
    </Fault>,
    root,
  )
  await redrawn()
  expect(tell.mock.calls).toEqual([['error', { message: 'Error: broken view' }]])
  expect(root.querySelector('a')!.href).toBe('https://help.example.com/help/en/')
  isBroken = false
  root.querySelector('button')!.click()
  await redrawn()
  expect(root.textContent).toBe('drawn')
})

test('a handler that throws reaches nobody but the console', () => {
  const uncaught = vi.fn()
  addEventListener('error', uncaught)
  guardHandlers()
  const handle = () => {
    throw new Error('broken handler')
  }
  render(<button onClick={handle}>Press</button>, root)
  expect(() => root.querySelector('button')!.click()).not.toThrow()
  removeEventListener('error', uncaught)
  expect(uncaught).not.toHaveBeenCalled()
  expect(console.error).toHaveBeenCalledTimes(1)
})

test('neither does one that fails after it has waited', async () => {
  guardHandlers()
  const handle = async () => {
    await redrawn()
    throw new Error('broken later')
  }
  render(<button onClick={handle}>Press</button>, root)
  root.querySelector('button')!.click()
  // Node tells vitest of a rejection that nobody handled, and this test would fail.
  await vi.waitFor(() => expect(console.error).toHaveBeenCalledTimes(1))
})
