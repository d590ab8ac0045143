import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Panel } from '../panel/panel.ts'
import { createApi } from './api.ts'
import { FirstlineWidget } from './element.ts'

const panel = {
  open: vi.fn(),
  close: vi.fn(),
  toggle: vi.fn(),
  search: vi.fn(),
  article: vi.fn(),
  contact: vi.fn(),
  changeSuggestions: vi.fn(),
  changeVisitor: vi.fn(async () => {}),
  changeLanguage: vi.fn(),
  destroy: vi.fn(),
} satisfies Panel
const mountPanel = vi.fn(() => Promise.resolve<Panel>(panel))
let element: FirstlineWidget

beforeAll(() => {
  FirstlineWidget.mountPanel = mountPanel
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
  expect(mountPanel).not.toHaveBeenCalled()
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
  expect(mountPanel).toHaveBeenCalledTimes(1)
  expect(panel.toggle).toHaveBeenCalledTimes(1)
})

test('a panel that cannot be fetched is told to the page and tried again', async () => {
  mountPanel.mockRejectedValueOnce(new Error('offline'))
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
  expect(element.view).toBe('closed')
})

type Api = {
  update: (config: object) => Promise<void>
  suggest: (slugs: string[]) => Promise<void>
  close: () => Promise<void>
  identify: (source: object) => Promise<void>
  logout: () => Promise<void>
  on: (event: string, listener: (detail: object) => void) => () => void
  off: (event: string, listener: (detail: object) => void) => void
}
const openApi = () => createApi(element) as Api

test('options of code become attributes; of these the panel hears only its language', async () => {
  const api = openApi()
  await element.load()
  await api.update({ theme: 'dark', zIndex: 5 })
  await settled()
  expect([element.getAttribute('theme'), element.getAttribute('z-index')]).toEqual(['dark', '5'])
  expect(panel.changeLanguage).not.toHaveBeenCalled()
  await api.update({ locale: 'nl' })
  await settled()
  expect(panel.changeLanguage).toHaveBeenCalledTimes(1)
})

test('another API is another panel', async () => {
  await element.load()
  element.setAttribute('api', 'https://other.example.com/api/v1')
  await settled()
  expect(panel.destroy).toHaveBeenCalledTimes(1)
  await element.load()
  expect(mountPanel).toHaveBeenCalledTimes(2)
})

test.each([
  ['NL', 'Hulp'],
  ['pl-PL', 'Pomoc'],
  ['not a language', 'Help'],
])('on a page that says its language is %s the button is named %s', (lang, name) => {
  element.remove()
  document.documentElement.lang = lang
  document.body.append(element)
  expect(element.launcher.textContent).toBe(name)
})

test('suggesting and closing are no reason to fetch the panel', async () => {
  const api = openApi()
  await api.suggest(['vpn'])
  await api.close()
  expect(mountPanel).not.toHaveBeenCalled()
  expect(element.suggested).toEqual(['vpn'])
})

test('saying who is signed in is no reason to fetch the panel; a panel that is here hears of it', async () => {
  const api = openApi()
  const source = { token: 'a.b.c' }
  await api.identify(source)
  expect(mountPanel).not.toHaveBeenCalled()
  expect(element.identity).toBe(source)
  await element.load()
  await api.logout()
  expect(panel.changeVisitor).toHaveBeenCalledTimes(1)
  expect(element.identity).toBeNull()
})

test('signing out fetches the panel only where this device holds something to forget', async () => {
  sessionStorage.setItem('firstline:draft', '{"body":"mine"}')
  sessionStorage.setItem('firstline:replies', '{"1001":"mine"}')
  const api = openApi()
  await api.logout()
  expect(sessionStorage.getItem('firstline:draft')).toBeNull()
  expect(sessionStorage.getItem('firstline:replies')).toBeNull()
  expect(mountPanel).not.toHaveBeenCalled()
  localStorage.setItem('firstline', '1')
  await api.logout()
  localStorage.removeItem('firstline')
  expect(panel.changeVisitor).toHaveBeenCalledTimes(1)
})

test('a listener hears details until it is taken off, for that event only', () => {
  const api = openApi()
  const listener = vi.fn()
  const stop = api.on('open', listener)
  api.on('close', listener)
  element.emit('open', { a: 1 })
  stop()
  element.emit('open', { a: 2 })
  element.emit('close', { a: 3 })
  api.off('close', listener)
  element.emit('close', { a: 4 })
  expect(listener.mock.calls).toEqual([[{ a: 1 }], [{ a: 3 }]])
})

test.each([
  ['data-firstline-open', '', 'open'],
  ['data-firstline-article', 'vpn', 'article'],
  ['data-firstline-search', 'forgot password', 'search'],
  ['data-firstline-contact', '', 'contact'],
] as const)('%s in the page opens the panel there', async (attribute, value, method) => {
  const trigger = document.body.appendChild(document.createElement('button'))
  trigger.setAttribute(attribute, value)
  trigger.append(document.createElement('span'))
  trigger.querySelector('span')!.click()
  await settled()
  expect(panel[method]).toHaveBeenCalledWith(value)
  element.remove()
  trigger.click()
  await settled()
  expect(panel[method]).toHaveBeenCalledTimes(1)
})

test('on a page with several widgets the first one follows what the page asks for', async () => {
  const second = document.createElement('firstline-widget')
  document.body.append(second)
  const trigger = document.body.appendChild(document.createElement('button'))
  trigger.setAttribute('data-firstline-open', '')
  trigger.click()
  await settled()
  expect(mountPanel.mock.calls).toEqual([[element]])
})
