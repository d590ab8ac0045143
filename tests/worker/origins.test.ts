import { expect, test } from 'vitest'
import { createTestApi } from './support/api.ts'
import { QUESTION } from './support/people.ts'

const config = {
  sites: [
    { id: 'shop', name: 'Shop', origins: ['https://shop.example.com', 'http://localhost:*', 'http://127.0.0.1:*'] },
    { id: 'blog', name: 'Blog', origins: ['https://blog.example.com'] },
  ],
}
const api = createTestApi({ config })
const ask = (headers: Record<string, string>) =>
  api.post('/tickets', QUESTION, { 'Idempotency-Key': crypto.randomUUID(), ...headers })

test.each(['https://shop.example.com', 'http://localhost:5173', 'http://localhost', 'http://127.0.0.1:8080'])(
  '%s may call, is echoed, and gets no credentials',
  async (origin) => {
    const { status, headers } = await ask({ Origin: origin })
    expect(status).toBe(201)
    expect(headers.get('Access-Control-Allow-Origin')).toBe(origin)
    expect(headers.get('Vary')).toBe('Origin')
    expect(headers.get('Access-Control-Allow-Credentials')).toBeNull()
    expect(headers.get('Access-Control-Expose-Headers')).toBe('Idempotency-Replayed, Retry-After, Firstline-Request-Id')
  },
)

test.each([
  'https://evil.example.com',
  'http://shop.example.com',
  'https://shop.example.com.evil.example',
  'https://shop.example.com:444',
  'http://localhost.evil.example',
  'http://localhost:80.evil.example',
  'https://localhost:5173',
  'http://help.example.com',
  'https://blog.example.com',
  'null',
  '*',
])('%s may not', async (origin) => {
  const { status, json, headers } = await ask({ Origin: origin })
  expect([status, json.error.code]).toEqual([403, 'origin_not_allowed'])
  expect(headers.get('Vary')).toBe('Origin')
})

test('a foreign origin is refused before its body is looked at', async () => {
  const answer = await api.send('/api/v1/tickets', {
    method: 'POST',
    headers: { Origin: 'https://evil.example.com' },
    body: '{',
  })
  expect(answer.json.error.code).toBe('origin_not_allowed')
})

test('the named site decides which origins may call', async () => {
  expect((await ask({ Origin: 'https://blog.example.com', 'Firstline-Site': 'blog' })).status).toBe(201)
  expect((await ask({ Origin: 'https://shop.example.com', 'Firstline-Site': 'blog' })).status).toBe(403)
})

test.each(['https://help.example.com', 'http://localhost:8787', 'http://192.168.1.7:3000'])(
  'the API’s own origin %s is always allowed and needs no CORS',
  async (origin) => {
    const own = createTestApi({ origin })
    const headers = { Origin: origin, 'Idempotency-Key': crypto.randomUUID() }
    const answer = await own.post('/tickets', QUESTION, headers)
    expect(answer.status).toBe(201)
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull()
  },
)

test('no origin is no browser, and allowed', async () => {
  const { status, json } = await ask({})
  expect([status, json.ticket.channel]).toEqual([201, 'api'])
})

test('a preflight of a listed origin names what may be sent', async () => {
  const { status, headers, text } = await api.send('/api/v1/tickets', {
    method: 'OPTIONS',
    headers: { Origin: 'https://blog.example.com', 'Access-Control-Request-Method': 'POST' },
  })
  expect([status, text]).toEqual([204, ''])
  expect(headers.get('Access-Control-Allow-Origin')).toBe('https://blog.example.com')
  expect(headers.get('Access-Control-Allow-Headers')?.toLowerCase().split(', ')).toEqual([
    'content-type',
    'authorization',
    'idempotency-key',
    'firstline-site',
  ])
  expect(headers.get('Access-Control-Max-Age')).toBe('7200')
})

test('a preflight of a foreign origin is refused', async () => {
  const headers = { Origin: 'https://evil.example.com', 'Access-Control-Request-Method': 'POST' }
  expect((await api.send('/api/v1/tickets', { method: 'OPTIONS', headers })).status).toBe(403)
})

test.each(['/staff/me', '/staff/tickets', '/staff/session', '/staff/nothing'])(
  '%s is closed to other origins, listed ones too',
  async (path) => {
    const Origin = 'https://shop.example.com'
    for (const method of ['GET', 'OPTIONS']) {
      const { status, headers } = await api.send(`/api/v1${path}`, { method, headers: { Origin } })
      expect([status, headers.get('Access-Control-Allow-Origin')]).toEqual([403, null])
    }
  },
)

test('errors can be read by the page that caused them', async () => {
  const { status, headers } = await ask({ Origin: 'https://shop.example.com', 'Content-Type': 'text/plain' })
  expect([status, headers.get('Access-Control-Allow-Origin')]).toEqual([415, 'https://shop.example.com'])
})
