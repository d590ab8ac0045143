import { expect, test } from 'vitest'
import { ApiError, request } from './request.ts'
import { parseTicketFragment } from './visitor-client.ts'

function answering(status: number, body: string, headers: Record<string, string> = {}) {
  const seen: Request[] = []
  const send = ((input: string, init: RequestInit) => {
    seen.push(new Request(input, init))
    return Promise.resolve(new Response(status === 204 ? null : body, { status, headers }))
  }) as typeof fetch
  return { seen, options: { api: 'https://help.example.com/api/v1/', site: 'shop', fetch: send } }
}

test('a call carries its key, token and site', async () => {
  const { seen, options } = answering(201, '{"ok":true}')
  expect(await request(options, '/tickets', { method: 'POST', body: {}, key: 'k', token: 't' })).toEqual({ ok: true })
  expect(seen[0]!.url).toBe('https://help.example.com/api/v1/tickets')
  expect(Object.fromEntries(seen[0]!.headers)).toMatchObject({
    'idempotency-key': 'k',
    authorization: 'Bearer t',
    'firstline-site': 'shop',
    'content-type': 'application/json',
  })
})

test('a refusal is an error with code, fields and request id', async () => {
  const envelope = {
    error: {
      code: 'invalid_request',
      message: 'No.',
      requestId: 'r1',
      fields: [{ path: 'subject', message: 'Empty.' }],
    },
  }
  const { options } = answering(400, JSON.stringify(envelope))
  await expect(request(options, '/tickets')).rejects.toMatchObject({
    code: 'invalid_request',
    status: 400,
    requestId: 'r1',
    fields: [{ path: 'subject', message: 'Empty.' }],
  })
})

test('an answer that is not the API’s is an error all the same', async () => {
  const { options } = answering(502, '<h1>Bad gateway</h1>', { 'retry-after': '7' })
  const failure = await request(options, '/tickets').catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(ApiError)
  expect(failure).toMatchObject({ code: 'unavailable', status: 502, retryAfter: 7, fields: [] })
})

test.each([
  ['a page that stands in the way', '<h1>Welcome to our Wi-Fi</h1>'],
  ['an answer that breaks off', '{"ticket":{"num'],
  ['nothing', ''],
])('%s under 200 is no answer', async (_name, body) => {
  await expect(request(answering(200, body).options, '/tickets')).rejects.toBeInstanceOf(TypeError)
})

test('204 answers nothing', async () => {
  const { options } = answering(204, '')
  expect(await request(options, '/staff/session', { method: 'DELETE' })).toBeUndefined()
})

test.each([
  ['#1042.abcdefghijklmnopqrstuvwxyz', { number: 1042, token: 'abcdefghijklmnopqrstuvwxyz' }],
  ['#1042', null],
  ['#1042.short', null],
  ['', null],
])('the fragment %s is read as %o', (fragment, link) => {
  expect(parseTicketFragment(fragment)).toEqual(link)
})
