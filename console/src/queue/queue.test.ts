import { expect, test, vi } from 'vitest'
import '../define.ts'
import { apiDouble, refuse, type Answer } from '../testing/api-double.ts'
import { find, findAll, mount, settled, textOf } from '../testing/screen.ts'
import { ticketOf } from '../testing/tickets.ts'
import type { QueueElement } from './queue.ts'

const TICKETS = [ticketOf(), ticketOf({ number: 1041, subject: 'VPN drops', status: 'open', priority: 'urgent' })]

async function show(answer: Answer = () => ({ items: TICKETS, next: null }), properties: Partial<QueueElement> = {}) {
  const api = apiDouble({ 'GET /staff/tickets': answer })
  const element = mount<QueueElement>('firstline-queue', { client: api.client, ...properties })
  await settled()
  return { element, ...api }
}

function focusedNumber(element: QueueElement): string | undefined {
  const focused = element.shadowRoot?.activeElement
  return focused instanceof HTMLElement ? focused.dataset['number'] : undefined
}

test('each ticket is a link with its subject, requester, number, status and priority', async () => {
  const { element } = await show()
  const row = find<HTMLAnchorElement>(element, 'a', 'VPN drops')
  expect(textOf(row)).toMatch(/Maya Lindqvist.*VPN drops.*#1041.*Open.*Urgent/)
  expect(row.getAttribute('href')).toBe('#/tickets/1041')
})

test('choosing a ticket is told, and cancelling that keeps the link from being followed', async () => {
  const { element } = await show()
  const opened = vi.fn((event: Event) => event.preventDefault())
  element.addEventListener('firstline:ticket-open', opened)
  const click = new MouseEvent('click', { bubbles: true, cancelable: true })
  find(element, 'a').dispatchEvent(click)
  expect((opened.mock.calls[0]![0] as CustomEvent).detail).toEqual({ number: 1042 })
  expect(click.defaultPrevented).toBe(true)
})

test('a click with Ctrl is left to the browser', async () => {
  const { element } = await show()
  const opened = vi.fn()
  element.addEventListener('firstline:ticket-open', opened)
  find(element, 'a').dispatchEvent(new MouseEvent('click', { ctrlKey: true, cancelable: true }))
  expect(opened).not.toHaveBeenCalled()
})

test('moving goes through the list and stops at its ends', async () => {
  const { element } = await show()
  element.move(1)
  expect(focusedNumber(element)).toBe('1042')
  element.move(1)
  element.move(1)
  expect(focusedNumber(element)).toBe('1041')
  element.move(-1)
  expect(focusedNumber(element)).toBe('1042')
})

test('moving starts from the ticket that is open', async () => {
  const { element } = await show(undefined, { selected: 1042 })
  element.move(1)
  expect(focusedNumber(element)).toBe('1041')
})

test('what is typed is searched for after a pause, once', async () => {
  const { element, seen } = await show()
  const searched = vi.fn()
  element.addEventListener('firstline:queue-search', searched)
  vi.useFakeTimers()
  const field = find<HTMLInputElement>(element, 'input')
  for (const text of ['v', 'vp', 'vpn']) {
    field.value = text
    field.dispatchEvent(new Event('input'))
  }
  vi.advanceTimersByTime(250)
  vi.useRealTimers()
  await settled()
  expect(searched).toHaveBeenCalledOnce()
  expect(seen.at(-1)!.query.get('q')).toBe('vpn')
})

test('words still being typed do not follow to another queue', async () => {
  const { element, seen } = await show()
  vi.useFakeTimers()
  const field = find<HTMLInputElement>(element, 'input')
  field.value = 'vpn'
  field.dispatchEvent(new Event('input'))
  element.queue = 'line-1'
  await element.updateComplete
  vi.advanceTimersByTime(250)
  vi.useRealTimers()
  await settled()
  expect(field.value).toBe('')
  expect(seen.at(-1)!.query.toString()).toBe('queue=line-1&limit=50')
})

test('an empty queue and a search without a result say so', async () => {
  const { element } = await show(() => ({ items: [], next: null }))
  expect(textOf(element)).toContain('No tickets here')
  element.search = 'vpn'
  await settled()
  expect(textOf(element)).toContain('No ticket in “All” has these words')
})

test('a failure says what to do, and trying again reads the list', async () => {
  const { element, routes } = await show(() => refuse(503, 'unavailable'))
  expect(textOf(find(element, '[role="alert"]'))).toContain('could not be read')
  routes['GET /staff/tickets'] = () => ({ items: TICKETS, next: null })
  find(element, 'button', 'Try again').click()
  await settled()
  expect(findAll(element, 'a.row').length).toBe(2)
})

test('the end of the session is told', async () => {
  const expired = vi.fn()
  document.addEventListener('firstline:unauthorized', expired, { once: true })
  await show(() => refuse(401, 'unauthorized'))
  expect(expired).toHaveBeenCalledOnce()
})

test('tickets that came or changed meanwhile are announced, but not the one being read', async () => {
  const { element, routes } = await show(undefined, { selected: 1042 })
  const items = [ticketOf({ version: 2 }), ticketOf({ number: 1043 }), TICKETS[1]]
  routes['GET /staff/tickets'] = () => ({ items, next: null })
  expect(await element.refresh()).toBe(true)
  await element.updateComplete
  expect(textOf(find(element, '[role="status"]'))).toBe('1 ticket is new or changed.')
})
