import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FirstlineWidget, TAG } from '../loader/element.ts'
import { mountPanel } from './mount.tsx'

FirstlineWidget.mountPanel = async (element) => {
  // As long as the import of a module takes, at the least.
  await Promise.resolve()
  return mountPanel(element, 'https://help.example.com/firstline.js')
}
customElements.define(TAG, FirstlineWidget)

let element: FirstlineWidget
const panel = () => element.shadowRoot!.querySelector('section')
const greeting = () => panel()!.querySelector('h2')!.textContent
const settled = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  element = document.body.appendChild(new FirstlineWidget())
  await element.update({ kb: 'https://help.example.com/kb/', events: 'off', texts: { greeting: 'Ask us anything' } })
  await element.open()
})
afterEach(async () => {
  await element.destroy()
  vi.unstubAllGlobals()
})

test('a page that says the same again leaves the panel as it is', async () => {
  const before = panel()
  await element.update({ kb: 'https://help.example.com/kb/' })
  element.className = 'moved'
  await settled()
  expect(panel()).toBe(before)
})

test('another knowledge base is another panel, which knows what was said to the one before', async () => {
  const before = panel()
  element.setAttribute('kb', 'https://other.example.com/kb/')
  await vi.waitFor(() => expect(panel()).not.toBe(before))
  await vi.waitFor(() => expect(greeting()).toBe('Ask us anything'))
  expect(element.state).toBe('home')
})

test('null takes a page’s own words back', async () => {
  await vi.waitFor(() => expect(greeting()).toBe('Ask us anything'))
  await element.update({ texts: null })
  await vi.waitFor(() => expect(greeting()).toBe('What do you need help with?'))
})

test('a text that nobody says is warned of, once', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const texts = { greating: 'Hello', reasons: { slow: 'Slow' }, send: 'Off it goes' } as object
  await element.update({ texts })
  await element.update({ texts })
  await vi.waitFor(() => expect(warn).toHaveBeenCalledWith('Firstline: there is no text “reasons.slow”.'))
  expect(warn.mock.calls.flat().filter((said) => String(said).includes('“greating”'))).toHaveLength(1)
  warn.mockRestore()
})

test('what is said right after the widget was removed is not lost', async () => {
  void element.destroy()
  void element.update({ texts: { greeting: 'Something else?' } })
  await element.init()
  await element.open()
  await vi.waitFor(() => expect(greeting()).toBe('Something else?'))
})

test('nothing of the panel stays when it goes', async () => {
  await element.destroy()
  expect(panel()).toBeNull()
  expect(element.launcher.ariaExpanded).toBeNull()
  expect(element.shadowRoot!.adoptedStyleSheets).toHaveLength(1)
})
