import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import '../define.ts'
import { apiDouble, refuse, type Answer } from '../testing/api-double.ts'
import type { GapsElement } from '../gaps/gaps.ts'
import { emit } from '../shared/events.ts'
import { find, findAll, mount, press, settled, textOf } from '../testing/screen.ts'
import { ANA, threadOf, ticketOf, TOM } from '../testing/tickets.ts'
import type { ConsoleElement } from './console.ts'

const TICKETS = [ticketOf(), ticketOf({ number: 1041, subject: 'VPN drops' })]

beforeEach(() => {
  location.hash = ''
})

async function show(routes: Record<string, Answer> = {}) {
  const api = apiDouble({
    'POST /staff/session': () => ({ member: ANA }),
    'DELETE /staff/session': () => new Response(null, { status: 204 }),
    'GET /staff/session': () => ({ member: null }),
    'GET /staff/me': () => ({ member: ANA }),
    'GET /staff/members': () => ({ items: [ANA], next: null }),
    'GET /staff/tickets': ({ query }) => ({ items: query.get('queue') === 'mine' ? [] : TICKETS, next: null }),
    'GET /staff/tickets/1042': () => threadOf(),
    'GET /staff/tickets/1041': () => threadOf({ number: 1041, subject: 'VPN drops' }),
    ...routes,
  })
  const element = mount<ConsoleElement>('firstline-console', { client: api.client })
  await settled()
  return { element, ...api }
}

async function signIn(element: ConsoleElement): Promise<void> {
  const form = find(find(element, 'firstline-sign-in'), 'form')
  find<HTMLInputElement>(form, '#email').value = ANA.email
  find<HTMLInputElement>(form, '#password').value = 'correct'
  form.dispatchEvent(new SubmitEvent('submit', { cancelable: true }))
  await settled()
}

test('a visit starts with signing in, and then with the queue in which work waits', async () => {
  const { element } = await show()
  expect(findAll(element, 'firstline-queue')).toEqual([])
  await signIn(element)
  expect(textOf(find(element, 'h2', 'Unassigned'))).toBe('Unassigned')
  expect(textOf(find(element, 'header'))).toContain('Ana Bakker')
})

test('the address opens the queue, the search and the ticket it names', async () => {
  location.hash = '#/tickets/1041?queue=line-1&q=vpn'
  const { element, seen } = await show({ 'GET /staff/session': () => ({ member: ANA }) })
  expect(textOf(find(element, 'firstline-ticket'))).toContain('VPN drops')
  expect(seen.map(({ query }) => query.toString())).toContain('queue=line-1&q=vpn&limit=50')
})

test('a link to another ticket leaves the queue and what is being written', async () => {
  location.hash = '#/tickets/1042?queue=line-1'
  const { element } = await show()
  await signIn(element)
  const ticket = find(element, 'firstline-ticket')
  location.hash = '#/tickets/1041'
  await settled()
  expect(find(element, 'firstline-ticket')).toBe(ticket)
  expect(textOf(find(element, 'nav [aria-current]'))).toBe('Line 1')
})

test('choosing a ticket with the keys opens it and changes the address; Escape goes back', async () => {
  const { element } = await show()
  await signIn(element)
  press('j')
  press('j')
  press('Enter')
  await settled()
  expect(location.hash).toBe('#/tickets/1041?queue=unassigned')
  press('Escape')
  await settled()
  expect(location.hash).toBe('#/tickets?queue=unassigned')
})

test('g shows the gaps without losing what is being written, and Escape comes back to it', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no knowledge base here')))
  onTestFinished(() => void vi.unstubAllGlobals())
  location.hash = '#/tickets/1042?queue=line-1'
  const { element } = await show({ 'GET /staff/session': () => ({ member: ANA }) })
  const ticket = find(element, 'firstline-ticket')
  press('g')
  await settled()
  expect(location.hash).toBe('#/gaps?queue=line-1')
  expect(textOf(find(element, 'nav [aria-current]'))).toBe('Gaps')
  expect(find(element, 'main.tickets').hidden).toBe(true)
  press('j')
  press('Escape')
  await settled()
  expect(location.hash).toBe('#/tickets?queue=line-1')
  expect(find(element, 'firstline-ticket')).toBe(ticket)
})

test('the address holds the language and period of the gaps, and Back returns to those before', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no knowledge base here')))
  onTestFinished(() => void vi.unstubAllGlobals())
  location.hash = '#/gaps?queue=mine&locale=nl&days=30'
  const { element } = await show({ 'GET /staff/session': () => ({ member: ANA }) })
  const shown = () => {
    const { locale, days } = find<GapsElement>(element, 'firstline-gaps')
    return [locale, days]
  }
  expect(shown()).toEqual(['nl', 30])
  emit(find(element, 'firstline-gaps'), 'firstline:gaps-query', { locale: 'nl', days: 7 })
  expect(location.hash).toBe('#/gaps?queue=mine&locale=nl&days=7')
  // What Back does.
  location.hash = '#/gaps?queue=mine&locale=nl&days=30'
  await settled()
  expect(shown()).toEqual(['nl', 30])
})

test('an admin comes to the API keys, and nobody else is shown the way', async () => {
  const asAdmin = await show({ 'GET /staff/session': () => ({ member: ANA }) })
  expect(find<HTMLAnchorElement>(asAdmin.element, 'nav a', 'API keys').getAttribute('href')).toBe(
    '#/keys?queue=unassigned',
  )
  const asAgent = await show({ 'GET /staff/session': () => ({ member: TOM }) })
  expect(findAll(asAgent.element, 'nav a').map((link) => textOf(link).trim())).not.toContain('API keys')
})

test('n starts a note on the open ticket', async () => {
  location.hash = '#/tickets/1042'
  const { element } = await show()
  await signIn(element)
  press('n')
  await settled()
  expect(findAll(element, 'textarea[aria-label="Internal note"]').length).toBe(1)
})

test('s asks for a note only when there is a ticket to resolve', async () => {
  const { element } = await show()
  await signIn(element)
  const isAsked = () => find<HTMLDialogElement>(element, 'dialog', 'What solved it?').open
  press('s')
  expect(isAsked()).toBe(false)
  location.hash = '#/tickets/1042'
  await settled()
  press('s')
  expect(isAsked()).toBe(true)
})

test('a session that ends asks to sign in again and goes on where it was', async () => {
  location.hash = '#/tickets/1042'
  const { element, routes } = await show()
  await signIn(element)
  const field = find<HTMLTextAreaElement>(element, 'textarea[aria-label="Reply"]')
  field.value = 'Try again.'
  field.dispatchEvent(new Event('input'))
  routes['PATCH /staff/tickets/1042'] = () => refuse(401, 'unauthorized')
  press('a')
  await settled()
  const dialog = find<HTMLDialogElement>(element, 'dialog', 'Your session has ended')
  expect(dialog.open).toBe(true)
  await signIn(element)
  expect(dialog.open).toBe(false)
  expect(find<HTMLTextAreaElement>(element, 'textarea[aria-label="Reply"]').value).toBe('Try again.')
})

test('when another member signs in, nothing of the one before is left', async () => {
  location.hash = '#/tickets/1042'
  const { element, routes, seen } = await show()
  await signIn(element)
  const reply = () => find<HTMLTextAreaElement>(element, 'textarea[aria-label="Reply"]')
  const note = () => find<HTMLTextAreaElement>(element, '#note')
  for (const field of [reply(), note()]) {
    field.value = 'Written by Ana.'
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  routes['PATCH /staff/tickets/1042'] = () => refuse(401, 'unauthorized')
  press('a')
  await settled()
  routes['POST /staff/session'] = routes['GET /staff/me'] = () => ({ member: TOM })
  await signIn(element)
  expect([reply().value, note().value]).toEqual(['', ''])
  press('a')
  await settled()
  expect(seen.findLast(({ method }) => method === 'PATCH')!.body).toEqual({ assignee: TOM.id, version: 1 })
})

test('signing out leaves nothing of the tickets on the screen', async () => {
  const { element } = await show()
  await signIn(element)
  find(element, 'button', 'Sign out').click()
  await settled()
  expect(textOf(element)).not.toContain('VPN drops')
  expect(findAll(element, 'firstline-sign-in').length).toBe(1)
})

test('leaving the page asks first while something is unsent', async () => {
  location.hash = '#/tickets/1042'
  const { element } = await show()
  await signIn(element)
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(event)
    return event.defaultPrevented
  }
  expect(leave()).toBe(false)
  const field = find<HTMLTextAreaElement>(element, 'textarea[aria-label="Reply"]')
  field.value = 'Try again.'
  field.dispatchEvent(new Event('input'))
  expect(leave()).toBe(true)
  element.remove()
  expect(leave()).toBe(false)
})

test('a link from a letter signs in once it is confirmed, and leaves the address', async () => {
  location.hash = '#/sign-in/4f1c.Zm9v'
  const { element, seen } = await show({ 'POST /staff/session/links/redeem': () => ({ member: ANA }) })
  expect(seen.map(({ path }) => path)).not.toContain('/staff/session/links/redeem')
  find(find(element, 'firstline-sign-in-link'), 'form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }))
  await settled()
  expect(seen.find(({ path }) => path === '/staff/session/links/redeem')?.body).toEqual({ link: '4f1c.Zm9v' })
  expect(textOf(find(element, 'header'))).toContain('Ana Bakker')
  expect(location.hash).not.toContain('sign-in')
})

test('a link that was used says so, and leads to the form', async () => {
  location.hash = '#/sign-in/4f1c.Zm9v'
  const { element } = await show({ 'POST /staff/session/links/redeem': () => refuse(401, 'unauthorized') })
  const link = find(element, 'firstline-sign-in-link')
  find(link, 'form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }))
  await settled()
  expect(textOf(find(link, '[role="alert"]'))).toContain('used or has expired')
  find<HTMLButtonElement>(link, 'button.quiet').click()
  await settled()
  expect(find(element, 'firstline-sign-in')).toBeTruthy()
})
