import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Panel } from '../panel/panel.ts'
import { createApi } from './api.ts'
import { FirstlineWidget } from './element.ts'
import { listenForTriggers } from './triggers.ts'

const panel = {
  open: vi.fn(),
  close: vi.fn(),
  toggle: vi.fn(),
  search: vi.fn(),
  article: vi.fn(),
  contact: vi.fn(),
  suggest: vi.fn(),
  optionsChanged: vi.fn(),
  destroy: vi.fn(),
} satisfies Panel
const importPanel = vi.fn(() => Promise.resolve({ mountPanel: () => panel as Panel }))
let element: FirstlineWidget

beforeAll(() => {
  FirstlineWidget.importPanel = importPanel
  customElements.define('firstline-widget', FirstlineWidget)
})
beforeEach(() => {
  vi.clearAllMocks()
  document.documentElement.lang = 'en'
  element = document.body.appendChild(document.createElement('firstline-widget')) as FirstlineWidget
})
afterEach(() => document.body.replaceChildren())

const settled = () => new Promise((resolve) => setTimeout(resolve))

test('it draws a button named Help and fetches nothing', () => {
  expect(element.launcher.textContent).toBe('Help')
  expect(element.root.querySelector('button')).toBe(element.launcher)
  expect(importPanel).not.toHaveBeenCalled()
})

test('the button’s name follows the language of the page', () => {
  element.remove()
  document.documentElement.lang = 'pl'
  document.body.append(element)
  expect(element.launcher.textContent).toBe('Pomoc')
})

test('hover fetches the panel, a click opens it, once', async () => {
  element.launcher.dispatchEvent(new Event('pointerenter'))
  element.launcher.click()
  await settled()
  expect(importPanel).toHaveBeenCalledTimes(1)
  expect(panel.toggle).toHaveBeenCalledTimes(1)
})

test('a panel that cannot be fetched is told to the page and tried again', async () => {
  importPanel.mockRejectedValueOnce(new Error('offline'))
  const heard = vi.fn()
  element.addEventListener('firstline:error', heard)
  element.launcher.click()
  await settled()
  expect(heard).toHaveBeenCalledTimes(1)
  element.launcher.click()
  await settled()
  expect(panel.toggle).toHaveBeenCalledTimes(1)
})

test('removing the element removes what the panel added', async () => {
  await element.load()
  element.remove()
  await settled()
  expect(panel.destroy).toHaveBeenCalledTimes(1)
  expect(element.root.childNodes).toHaveLength(0)
})

test('options of code become attributes, and an open panel hears of them', async () => {
  const api = createApi(element, () => {}) as { update: (config: object) => Promise<void> }
  await element.load()
  await api.update({ theme: 'dark', zIndex: 5 })
  await settled()
  expect(element.getAttribute('theme')).toBe('dark')
  expect(element.getAttribute('z-index')).toBe('5')
  expect(panel.optionsChanged).toHaveBeenCalled()
})

test('a listener hears details until it is taken off', () => {
  const api = createApi(element, () => {}) as {
    on: (event: string, listener: (detail: object) => void) => () => void
  }
  const listener = vi.fn()
  const off = api.on('open', listener)
  element.emit('open', { a: 1 })
  off()
  element.emit('open', { a: 2 })
  expect(listener.mock.calls).toEqual([[{ a: 1 }]])
})

test.each([
  ['data-firstline-open', '', 'open'],
  ['data-firstline-article', 'vpn', 'article'],
  ['data-firstline-search', 'forgot password', 'search'],
  ['data-firstline-contact', '', 'contact'],
] as const)('%s in the page opens the panel there', async (attribute, value, method) => {
  const stop = listenForTriggers(element)
  const trigger = document.body.appendChild(document.createElement('button'))
  trigger.setAttribute(attribute, value)
  trigger.append(document.createElement('span'))
  trigger.querySelector('span')!.click()
  await settled()
  expect(panel[method]).toHaveBeenCalledWith(value)
  stop()
  trigger.click()
  await settled()
  expect(panel[method]).toHaveBeenCalledTimes(1)
})
