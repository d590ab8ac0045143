import { expect, test } from 'vitest'
import { createTestApi } from './support/api.ts'
import { hire, signIn } from './support/people.ts'

/** Built files: every path holds its own name, and would be cached by anybody. */
const ASSETS = {
  fetch: async (request: Request) => {
    const { pathname } = new URL(request.url)
    if (pathname.endsWith('missing.json')) return new Response('not here', { status: 404 })
    const headers = { 'Cache-Control': 'public, max-age=31536000', 'Access-Control-Allow-Origin': '*', ETag: '"1"' }
    return new Response(pathname, { headers })
  },
}
const api = createTestApi({ env: { ASSETS } })

test('internal articles are for staff who signed in, and are kept by no cache', async () => {
  const staff = await signIn(api, await hire('Sam'))
  const { status, text, headers } = await api.send('/kb/internal/en/manifest.json', { headers: staff })
  expect([status, text]).toEqual([200, '/kb/internal/en/manifest.json'])
  expect(headers.get('Cache-Control')).toBe('private, no-store')
  expect(headers.get('Access-Control-Allow-Origin')).toBeNull()
  expect((await api.send('/kb/internal/en/missing.json', { headers: staff })).status).toBe(404)
})

test('a drawing in an internal article runs nothing as the member who opens it', async () => {
  const staff = await signIn(api, await hire('Ines'))
  const { headers } = await api.send('/kb/internal/en/images/plan.1.svg', { headers: staff })
  expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none';.*; sandbox$/)
})

test.each([
  '/kb/internal/en/manifest.json',
  '/kb/internal/',
  '/kb/partners/en/manifest.json',
  '/kb/Internal/en/manifest.json',
  '/kb/public/%2e%2e/internal/en/manifest.json',
  '/kb/public/..%2finternal/en/manifest.json',
])('%s does not exist for anybody else', async (path) => {
  const { status, headers } = await api.send(path)
  expect([status, headers.get('Cache-Control')]).toEqual([404, 'no-store'])
})

test('a named audience is closed to staff too', async () => {
  const staff = await signIn(api, await hire('Kim'))
  expect((await api.send('/kb/partners/en/manifest.json', { headers: staff })).status).toBe(404)
})
