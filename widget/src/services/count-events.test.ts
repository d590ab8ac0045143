import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FirstlineWidget } from '../loader/element.ts'
import { countEvents } from './count-events.ts'

customElements.define('firstline-widget', FirstlineWidget)
let element: FirstlineWidget
beforeEach(() => {
  element = document.body.appendChild(document.createElement('firstline-widget'))
})
afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

/** What would be sent, without what every event has. */
function counted(act: () => void): object[] {
  const sent: object[] = []
  const log = countEvents(
    element,
    ({ events }) => sent.push(...events),
    () => ({ query: 'reset my password', locale: 'en' }),
  )
  act()
  log.close()
  return sent.map((event) => {
    const { id: _id, at: _at, session: _session, ...told } = event as Record<string, unknown>
    return told
  })
}

test('the words of a search go to the help desk, which the page never hears', () => {
  expect(counted(() => element.emit('search', { results: 3 }))).toEqual([
    { type: 'search', locale: 'en', results: 3, query: 'reset my password' },
  ])
})

test('neither a ticket’s number nor an error’s words are counted', () => {
  const told = () => {
    element.emit('ticket-submit', { number: 7 })
    element.emit('error', { message: 'at noor@example.com' })
  }
  expect(counted(told)).toEqual([
    { type: 'ticket-submit', locale: 'en' },
    { type: 'error', locale: 'en' },
  ])
})

test('every article that was suggested counts', () => {
  expect(counted(() => element.emit('suggestion-shown', { slugs: ['vpn', 'wifi'] }))).toMatchObject([
    { slug: 'vpn' },
    { slug: 'wifi' },
  ])
})

test('a panel that was open before counting began was opened', () => {
  element.state = 'home'
  expect(counted(() => {})).toEqual([{ type: 'open', locale: 'en' }])
})

test.each([
  ['the page says so', () => element.setAttribute('events', 'off')],
  ['Do Not Track says so', () => vi.stubGlobal('navigator', { language: 'en', doNotTrack: '1' })],
  ['Global Privacy Control says so', () => vi.stubGlobal('navigator', { language: 'en', globalPrivacyControl: true })],
  ['the page has no origin', () => vi.stubGlobal('origin', 'null')],
])('nothing is counted where %s', (_who, object) => {
  object()
  expect(counted(() => element.emit('open', {}))).toEqual([])
})
