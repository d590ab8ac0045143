import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { createIdentity } from './identity.ts'
import { request } from './request.ts'

const HOUR_MS = 3_600_000

function tokenOf(sub: string, expiresMs: number, id = 0): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return [part({ alg: 'HS256' }), part({ sub, email: `${sub}@example.com`, exp: expiresMs / 1_000, id }), 'x'].join('.')
}

test('who it is can be read, whatever letters the token is made of', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (sub) => {
      const identity = createIdentity({ token: tokenOf(sub, HOUR_MS) })
      expect(await identity.claims()).toEqual({ sub, email: `${sub}@example.com`, exp: 3_600 })
    }),
  )
})

test('what is no token is told at once, in words, and never echoed', () => {
  fc.assert(
    fc.property(fc.anything(), (token) => {
      expect(() => createIdentity({ token } as { token: string })).toThrow('needs { token }')
    }),
  )
  expect(() => createIdentity(undefined as never)).toThrow(TypeError)
})

test('a page is asked once, and again shortly before the token expires', async () => {
  let now = 0
  const ask = vi.fn(() => Promise.resolve(tokenOf('noor', now + HOUR_MS)))
  const identity = createIdentity(ask, () => now)
  const [first, same] = await Promise.all([identity.token(), identity.token()])
  expect([ask.mock.calls.length, first]).toEqual([1, same])
  now = HOUR_MS - 31_000
  expect(await identity.token()).toBe(first)
  now = HOUR_MS - 29_000
  expect(await identity.token()).not.toBe(first)
  expect(ask).toHaveBeenCalledTimes(2)
})

test('a page that could not answer is asked again with the next call', async () => {
  const ask = vi.fn(() => Promise.resolve(tokenOf('noor', HOUR_MS)))
  ask.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const identity = createIdentity(ask, () => 0)
  await expect(identity.token()).rejects.toThrow('Failed to fetch')
  expect(await identity.token()).toBe(tokenOf('noor', HOUR_MS))
})

test('the token of another person is refused', async () => {
  let now = 0
  const ask = vi.fn(() => Promise.resolve(tokenOf('sam', HOUR_MS)))
  ask.mockResolvedValueOnce(tokenOf('noor', HOUR_MS))
  const identity = createIdentity(ask, () => now)
  await identity.token()
  now = HOUR_MS
  await expect(identity.token()).rejects.toThrow('somebody else')
})

/** An API that accepts only the given tokens. */
function apiThatTakes(...tokens: string[]) {
  return vi.fn((_address: string | URL | Request, init?: RequestInit) => {
    const { authorization } = init!.headers as Record<string, string>
    const isTaken = tokens.some((token) => authorization === `Bearer ${token}`)
    return Promise.resolve(Response.json({}, { status: isTaken ? 200 : 401 }))
  })
}
const [OLD, NEW] = [tokenOf('noor', HOUR_MS, 1), tokenOf('noor', HOUR_MS, 2)]

test('a refused token is replaced once, and the call made again', async () => {
  const fetch = apiThatTakes(NEW)
  const ask = vi.fn(() => Promise.resolve(NEW))
  ask.mockResolvedValueOnce(OLD)
  const identity = createIdentity(ask, () => 0)
  await request({ api: '/api', fetch, identity: () => identity }, '/me/tickets')
  expect([ask.mock.calls.length, fetch.mock.calls.length]).toEqual([2, 2])
})

test('calls that are refused together ask for one new token', async () => {
  const fetch = apiThatTakes(NEW)
  const ask = vi.fn(() => Promise.resolve(NEW))
  ask.mockResolvedValueOnce(OLD)
  const identity = createIdentity(ask, () => 0)
  const options = { api: '/api', fetch, identity: () => identity }
  await Promise.all([request(options, '/a'), request(options, '/b'), request(options, '/c')])
  expect(ask).toHaveBeenCalledTimes(2)
})

test.each([
  ['no other can be asked for', { token: OLD }, 1],
  ['the new one is refused too', () => Promise.resolve(OLD), 2],
])('the refusal is told when %s', async (_name, source, calls) => {
  const fetch = apiThatTakes(NEW)
  const identity = createIdentity(source, () => 0)
  await expect(request({ api: '/api', fetch, identity: () => identity }, '/me/tickets')).rejects.toMatchObject({
    status: 401,
  })
  expect(fetch).toHaveBeenCalledTimes(calls)
})

test('a private link opens its ticket whoever is signed in', async () => {
  const fetch = apiThatTakes('link')
  const identity = createIdentity({ token: NEW }, () => 0)
  await request({ api: '/api', fetch, identity: () => identity }, '/tickets/1', { token: 'link' })
  expect(fetch).toHaveBeenCalledTimes(1)
})
