import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Panel } from '../panel/panel.ts'
import { FirstlineWidget } from './element.ts'

const panel = { call: vi.fn(async () => {}), destroy: vi.fn() } satisfies Panel
const mountPanel = vi.fn(() => Promise.resolve<Panel>(panel))
let element: FirstlineWidget

beforeAll(() => {
  FirstlineWidget.mountPanel = mountPanel
  customElements.define('firstline-widget', FirstlineWidget)
})
beforeEach(() => {
  vi.clearAllMocks()
  document.documentElement.lang = 'en'
  element = document.body.appendChild(document.createElement('firstline-widget'))
})
afterEach(() => document.body.replaceChildren())

const settled = () => new Promise((resolve) => setTimeout(resolve))

test('it draws a button named Help and fetches nothing', () => {
  expect(element.launcher.textContent).toBe('Help')
  expect(element.shadowRoot!.querySelector('button')).toBe(element.launcher)
  expect(mountPanel).not.toHaveBeenCalled()
})

test.each([
  ['NL', 'Hulp'],
  ['pl-PL', 'Pomoc'],
  ['de', 'Hilfe'],
  ['fr-CA', 'Aide'],
  ['es', 'Ayuda'],
  ['ar', 'مساعدة'],
  ['not a language', 'Help'],
])('on a page that says its language is %s the button is named %s', (lang, name) => {
  element.remove()
  document.documentElement.lang = lang
  document.body.append(element)
  expect(element.launcher.textContent).toBe(name)
})

test('hover fetches the panel, a click opens it, once', async () => {
  element.launcher.dispatchEvent(new Event('pointerenter'))
  element.launcher.click()
  await settled()
  expect(mountPanel).toHaveBeenCalledTimes(1)
  expect(panel.call.mock.calls).toEqual([['toggle', []]])
})

test('for a panel that cannot be fetched the help centre opens, the page is told, and it is tried again', async () => {
  mountPanel.mockRejectedValueOnce(new Error('offline'))
  element.helpCentre = new URL('https://help.example.com/help/')
  const opened = vi.spyOn(window, 'open').mockReturnValue(null)
  const heard = vi.fn()
  element.on('error', heard)
  await element.open()
  expect(opened.mock.calls).toEqual([[element.helpCentre]])
  expect(heard.mock.calls).toEqual([[{ message: 'Error: offline' }]])
  await element.open()
  expect(panel.call).toHaveBeenCalledTimes(1)
})

test('what was said while a panel failed to come waits for the next one', async () => {
  mountPanel.mockRejectedValueOnce(new Error('offline'))
  element.launcher.dispatchEvent(new Event('pointerenter'))
  await element.suggest(['vpn'])
  expect(element.said).toEqual([['suggest', [['vpn']]]])
})

test('removing the element removes what the panel added', async () => {
  await element.load()
  element.remove()
  await settled()
  expect(panel.destroy).toHaveBeenCalledTimes(1)
})

test('an element that is moved within the page keeps its panel', async () => {
  await element.load()
  document.body.appendChild(document.createElement('main')).append(element)
  await settled()
  expect(panel.destroy).not.toHaveBeenCalled()
})

test.each([
  ['moved', () => element.remove()],
  ['destroyed and put back', () => void element.destroy()],
])('an element that is %s before its panel has come is brought one, which does what was said', async (_, end) => {
  const { promise, resolve } = Promise.withResolvers<Panel>()
  mountPanel.mockReturnValueOnce(promise)
  void element.open()
  end()
  await settled()
  document.body.append(element)
  void element.contact()
  resolve(panel)
  await settled()
  expect(mountPanel).toHaveBeenCalledTimes(1)
  expect(panel.call.mock.calls).toEqual([
    ['open', []],
    ['contact', []],
  ])
  expect(panel.destroy).not.toHaveBeenCalled()
})

test('after destroy, init puts it back with a new panel', async () => {
  await element.load()
  await element.destroy()
  expect(element.isConnected).toBe(false)
  await element.init()
  await element.open()
  expect(panel.destroy).toHaveBeenCalledTimes(1)
  expect(mountPanel).toHaveBeenCalledTimes(2)
})

test('options of code become attributes; null and false take them away', async () => {
  await element.update({ theme: 'dark', zIndex: 5, inline: true })
  expect(['theme', 'z-index', 'inline'].map((name) => element.getAttribute(name))).toEqual(['dark', '5', 'true'])
  await element.update({ theme: null, inline: false })
  expect(['theme', 'z-index', 'inline'].map((name) => element.getAttribute(name))).toEqual([null, '5', null])
})

test('a z-index that is no number is passed over', async () => {
  element.setAttribute('z-index', '5')
  expect(element.launcher.style.zIndex).toBe('5')
  element.setAttribute('z-index', 'abc')
  expect(element.launcher.style.zIndex).not.toBe('5')
})

test('an element with the attribute inline fetches its panel at once', () => {
  element.toggleAttribute('inline', true)
  expect(mountPanel).toHaveBeenCalledTimes(1)
})

test('what is no reason to fetch the panel waits for it, in order', async () => {
  const source = { token: 'a.b.c' }
  await element.suggest(['vpn'])
  await element.close()
  await element.identify(source)
  expect(mountPanel).not.toHaveBeenCalled()
  expect(element.said).toEqual([
    ['suggest', [['vpn']]],
    ['close', []],
    ['identify', [source]],
  ])
})

test('a panel that is here hears of everything at once', async () => {
  await element.load()
  await element.prefill({ email: 'noor@example.com' })
  await element.logout()
  expect(panel.call.mock.calls).toEqual([
    ['prefill', [{ email: 'noor@example.com' }]],
    ['logout', []],
  ])
})

test('a mistake that the panel finds is told to whoever made it', async () => {
  panel.call.mockRejectedValueOnce(new TypeError('Firstline.search() expects a text.'))
  await expect(element.search(7 as never)).rejects.toThrow('expects a text')
})

test('signing out fetches the panel only where this device holds something to forget', async () => {
  sessionStorage.setItem('firstline', '{"draft":{"body":"mine"}}')
  await element.logout()
  expect(sessionStorage.getItem('firstline')).toBeNull()
  expect(mountPanel).not.toHaveBeenCalled()
  localStorage.setItem('firstline', '1')
  await element.logout()
  localStorage.removeItem('firstline')
  expect(panel.call.mock.calls).toEqual([['logout', []]])
})

test('a listener hears details until it is taken off, for that event only', () => {
  const listener = vi.fn()
  const stop = element.on('article-view', listener)
  element.on('suggestion-open', listener)
  element.emit('article-view', { slug: 'a' })
  stop()
  element.emit('article-view', { slug: 'b' })
  element.emit('suggestion-open', { slug: 'c' })
  element.off('suggestion-open', listener)
  element.emit('suggestion-open', { slug: 'd' })
  expect(listener.mock.calls).toEqual([[{ slug: 'a' }], [{ slug: 'c' }]])
})

test('once is once', () => {
  const listener = vi.fn()
  element.once('open', listener)
  element.emit('open', {})
  element.emit('open', {})
  expect(listener).toHaveBeenCalledTimes(1)
})

test.each([
  ['data-firstline-open', 'requests', 'open'],
  ['data-firstline-article', 'vpn', 'article'],
  ['data-firstline-search', 'forgot password', 'search'],
  ['data-firstline-contact', '', 'contact'],
])('%s in the page opens the panel there', async (attribute, value, method) => {
  const trigger = document.body.appendChild(document.createElement('button'))
  trigger.setAttribute(attribute, value)
  trigger.append(document.createElement('span'))
  trigger.querySelector('span')!.click()
  await settled()
  expect(panel.call.mock.calls).toEqual([[method, [value]]])
  element.remove()
  trigger.click()
  await settled()
  expect(panel.call).toHaveBeenCalledTimes(1)
})

test('on a page with several widgets the first one follows what the page asks for', async () => {
  document.body.append(document.createElement('firstline-widget'))
  const trigger = document.body.appendChild(document.createElement('button'))
  trigger.setAttribute('data-firstline-open', '')
  trigger.click()
  await settled()
  expect(mountPanel.mock.calls).toEqual([[element]])
})
