import { expect, test, vi } from 'vitest'
import '../define.ts'
import { apiDouble, refuse, type Answer } from '../testing/api-double.ts'
import { find, findAll, mount, settled, textOf } from '../testing/screen.ts'
import type { KeysElement } from './keys.ts'

const KEY = {
  id: 'k1',
  name: 'Weekly',
  createdAt: '2026-11-01T09:00:00.000Z',
  createdBy: 'Ana Bakker',
  lastUsedAt: null,
}
const SECRET = `flk_${'a'.repeat(43)}`

async function show(routes: Record<string, Answer> = {}) {
  const api = apiDouble({ 'GET /staff/keys': () => ({ items: [KEY], next: null }), ...routes })
  const element = mount<KeysElement>('firstline-keys', { client: api.client })
  await settled()
  return { element, ...api }
}

async function make(element: KeysElement, name: string): Promise<void> {
  find<HTMLInputElement>(element, '#name').value = name
  find(element, 'form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }))
  await settled()
}

test('keys are listed with who made them and when they were used', async () => {
  const { element } = await show()
  expect(textOf(find(element, 'li'))).toMatch(/Weekly Made by Ana Bakker, .* · never used/)
})

test('a key that is made is shown once, to be copied', async () => {
  const copied: string[] = []
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void copied.push(text) } })
  const { element, seen } = await show({ 'POST /staff/keys': () => ({ key: { ...KEY, id: 'k2' }, secret: SECRET }) })
  await make(element, ' Report ')
  expect(seen.find(({ method }) => method === 'POST')?.body).toEqual({ name: 'Report' })
  expect(find<HTMLInputElement>(element, '#secret').value).toBe(SECRET)
  find(element, '.secret button').click()
  await settled()
  expect(copied).toEqual([SECRET])
  expect(textOf(find(element, '[role=status]'))).toBe('Copied.')
  vi.unstubAllGlobals()
})

test('a key without a name is not asked for, and the field says why', async () => {
  const { element, seen } = await show()
  await make(element, '  ')
  expect(textOf(find(element, '.error'))).toBe('Say what the key is for.')
  expect(seen.map(({ method }) => method)).toEqual(['GET'])
})

test('what the API refuses is told in its words, and what was typed stays', async () => {
  const { element } = await show({ 'POST /staff/keys': () => refuse(409, 'conflict') })
  await make(element, 'Report')
  expect(textOf(find(element, '[role=alert]'))).toBe('Refused: conflict.')
  expect(find<HTMLInputElement>(element, '#name').value).toBe('Report')
})

test('a key is deleted once that is confirmed', async () => {
  const confirm = vi.fn(() => false)
  vi.stubGlobal('confirm', confirm)
  const { element, seen, routes } = await show({ 'DELETE /staff/keys/k1': () => new Response(null, { status: 204 }) })
  find(element, 'button', 'Delete').click()
  await settled()
  expect(seen).toHaveLength(1)
  confirm.mockReturnValue(true)
  routes['GET /staff/keys'] = () => ({ items: [], next: null })
  find(element, 'button', 'Delete').click()
  await settled()
  expect(findAll(element, 'li')).toEqual([])
  expect(textOf(element)).toContain('There is no key yet.')
  vi.unstubAllGlobals()
})

test('a session that has ended is told to the page, and the keys can be read again', async () => {
  const expired = vi.fn()
  const api = apiDouble({ 'GET /staff/keys': () => refuse(401, 'unauthorized') })
  const element = mount<KeysElement>('firstline-keys', { client: api.client })
  element.addEventListener('firstline:unauthorized', expired)
  await settled()
  expect(expired).toHaveBeenCalled()
  api.routes['GET /staff/keys'] = () => ({ items: [KEY], next: null })
  find(element, 'button', 'Try again').click()
  await settled()
  expect(textOf(find(element, 'li'))).toContain('Weekly')
})
