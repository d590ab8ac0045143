import { expect, test } from 'vitest'
import { createTestApi } from './support/api.ts'
import { identified, IDENTITY_SECRETS } from './support/identity.ts'
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
const api = createTestApi({ env: { ASSETS, IDENTITY_SECRETS } })

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

test('articles of a named audience are for whom an identity token lists it, and are kept by no cache', async () => {
  const partner = await identified({ audiences: ['partners'] })
  const { status, text, headers } = await api.send('/kb/partners/en/manifest.json', { headers: partner })
  expect([status, text]).toEqual([200, '/kb/partners/en/manifest.json'])
  expect(headers.get('Cache-Control')).toBe('private, no-store')
})

test.each([
  ['lists another', { audiences: ['resellers'] }],
  ['lists none', {}],
  ['has expired', { audiences: ['partners'], exp: 1 }],
  ['is for another site', { audiences: ['partners'], aud: 'elsewhere' }],
])('a token that %s opens no audience', async (_name, claims) => {
  const { status } = await api.send('/kb/partners/en/manifest.json', { headers: await identified(claims) })
  expect(status).toBe(404)
})

test.each(['/kb/internal/en/manifest.json', '/kb/partners/..%2finternal/en/x', '/kb/partners/%2e%2e/internal/en/x'])(
  'no identity token opens %s',
  async (path) => {
    const partner = await identified({ audiences: ['partners', 'internal', '..'] })
    expect((await api.send(path, { headers: partner })).status).toBe(404)
  },
)

test('a page of the site may fetch an audience’s articles, another page may not', async () => {
  const origin = 'https://app.example.com'
  const sites = [{ id: 'default', name: 'Help', origins: [origin] }]
  const listed = createTestApi({ env: { ASSETS, IDENTITY_SECRETS }, config: { sites } })
  const partner = await identified({ audiences: ['partners'] })
  const fetchFrom = (from: string) =>
    listed.send('/kb/partners/en/manifest.json', { headers: { ...partner, Origin: from } })
  const allowed = await fetchFrom(origin)
  expect([allowed.status, allowed.headers.get('Access-Control-Allow-Origin')]).toEqual([200, origin])
  expect((await fetchFrom('https://evil.example')).status).toBe(403)
})
