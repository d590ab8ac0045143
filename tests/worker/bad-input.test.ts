import { errorSchema } from '@firstline/sdk/schemas'
import { expect, test } from 'vitest'
import { createTestApi, type Answer } from './support/api.ts'
import { readEverything } from './support/database.ts'
import { QUESTION, submit } from './support/people.ts'

const api = createTestApi()
const JSON_TYPE = { 'Content-Type': 'application/json' }
const newKey = () => ({ 'Idempotency-Key': crypto.randomUUID() })

/** The contract's envelope and nothing of our insides. */
function expectError(answer: Answer, status: number, code: string): void {
  expect(errorSchema.strict().parse(answer.json).error).toMatchObject({ code })
  expect(answer.status).toBe(status)
  expect(answer.headers.get('Firstline-Request-Id')).toBe(answer.json.error.requestId)
  expect(answer.text).not.toMatch(/SQLITE|D1_ERROR|\.ts:|at async/)
}

const paths = (answer: Answer) => answer.json.error.fields.map((field: { path: string }) => field.path)

test('a submission without an Idempotency-Key is refused', async () => {
  expectError(await api.post('/tickets', QUESTION), 400, 'invalid_request')
})

test.each(['', 'a\tb', 'k'.repeat(256)])('the Idempotency-Key %j is refused', async (key) => {
  expectError(await api.post('/tickets', QUESTION, { 'Idempotency-Key': key }), 400, 'invalid_request')
})

test.each(['{"subject":', '', 'null', '[]', '"text"', '[['.repeat(20_000)])('the body %j is refused', async (body) => {
  const answer = await api.send('/api/v1/tickets', { method: 'POST', headers: { ...JSON_TYPE, ...newKey() }, body })
  expectError(answer, 400, 'invalid_request')
})

test('a body that is not UTF-8 is refused', async () => {
  const body = new Uint8Array([0x22, 0xff, 0x22])
  const answer = await api.send('/api/v1/tickets', { method: 'POST', headers: { ...JSON_TYPE, ...newKey() }, body })
  expectError(answer, 400, 'invalid_request')
})

test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])('%s is refused', async (type) => {
  const answer = await api.post('/tickets', QUESTION, { ...newKey(), 'Content-Type': type })
  expectError(answer, 415, 'unsupported_media_type')
})

test('every wrong field is named', async () => {
  const answer = await api.post(
    '/tickets',
    {
      requester: { email: 'not an address', phone: '1' },
      subject: 'x'.repeat(201),
      body: ' ',
      type: 'complaint',
      colour: 'red',
      context: { searches: Array.from({ length: 21 }, () => 'x') },
    },
    newKey(),
  )
  expectError(answer, 400, 'invalid_request')
  expect(paths(answer).toSorted()).toEqual([
    'body',
    'colour',
    'context.searches',
    'requester.email',
    'requester.phone',
    'subject',
    'type',
  ])
})

test('wrong types are refused, each by its path', async () => {
  const answer = await api.post('/tickets', { requester: 'me', subject: 1, body: [], fields: { a: {} } }, newKey())
  expectError(answer, 400, 'invalid_request')
  expect(paths(answer).toSorted()).toEqual(['body', 'fields.a', 'requester', 'subject'])
})

test.each([
  ['category', { category: 'x'.repeat(101) }],
  ['fields.order', { fields: { order: 'x'.repeat(2_001) } }],
  ['fields.list.0', { fields: { list: ['x'.repeat(501)] } }],
  [`fields.${'x'.repeat(101)}`, { fields: { ['x'.repeat(101)]: 1 } }],
])('a text that is too long is refused as %s', async (path, question) => {
  const answer = await api.post('/tickets', { ...QUESTION, ...question }, newKey())
  expectError(answer, 400, 'invalid_request')
  expect(paths(answer)).toEqual([path])
})

/** How zod itself begins its sentences, which speak of types and not to people. */
const OF_ZOD = /^(Invalid|Too |Unrecognized|Expected)/

test.each([
  null,
  [],
  {},
  { requester: 'me', context: 1, fields: [], attachments: 'a', locale: 1 },
  { requester: { email: 1, name: 1 }, locale: 'en-'.padEnd(36, 'a'), attachments: [1] },
  { fields: { list: Array.from({ length: 51 }, () => 'x'), ['x'.repeat(101)]: 1 } },
  { context: { pageUrl: 1, searches: 1, articles: 1, steps: 1, diagnostics: 1 } },
  { context: { articles: [1, { solved: 1 }], steps: [1, {}], diagnostics: { ['x'.repeat(101)]: 1 } } },
])('what is wrong with %j is said in sentences for people', async (body) => {
  const answer = await api.post('/tickets', body, newKey())
  expectError(answer, 400, 'invalid_request')
  const messages: string[] = answer.json.error.fields.map((field: { message: string }) => field.message)
  expect(messages.filter((message) => OF_ZOD.test(message) || !message.endsWith('.'))).toEqual([])
})

test.each([
  'ünï@bücher.example',
  '用户@例子.广告',
  'first.last+tag@sub.example.co.uk',
  `${'x'.repeat(64)}@${'y'.repeat(181)}.example`,
])('the address %s is accepted', async (email) => {
  expect((await api.post('/tickets', { ...QUESTION, requester: { email } }, newKey())).status).toBe(201)
})

test.each([
  'nobody',
  'a@b',
  'a@b.',
  'a@.example',
  'a@b..example',
  '@b.example',
  'a@b@c.example',
  'a b@c.example',
  'a@b.example\r\nBcc: c@d.example',
  'A <a@b.example>',
  'a@b.example,c@d.example',
  `${'x'.repeat(64)}@${'y'.repeat(182)}.example`,
])('the address %j is refused', async (email) => {
  const answer = await api.post('/tickets', { ...QUESTION, requester: { email } }, newKey())
  expectError(answer, 400, 'invalid_request')
  expect(paths(answer)).toEqual(['requester.email'])
})

test('lengths count characters, so that 200 emoji fit a subject', async () => {
  expect((await api.post('/tickets', { ...QUESTION, subject: '🙂'.repeat(200) }, newKey())).status).toBe(201)
  expectError(await api.post('/tickets', { ...QUESTION, subject: '🙂'.repeat(201) }, newKey()), 400, 'invalid_request')
})

test('a request over 128 KB is refused by the length it announces', async () => {
  const body = JSON.stringify({ ...QUESTION, body: 'x'.repeat(128 * 1024) })
  const answer = await api.send('/api/v1/tickets', {
    method: 'POST',
    headers: { ...JSON_TYPE, ...newKey(), 'Content-Length': String(body.length) },
    body,
  })
  expectError(answer, 413, 'payload_too_large')
})

test('a request over 128 KB that announces no length is not read to its end', async () => {
  let sentBytes = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sentBytes += 16 * 1024
      if (sentBytes > 10 * 1024 * 1024) controller.close()
      else controller.enqueue(new Uint8Array(16 * 1024).fill(0x20))
    },
  })
  const headers = { ...JSON_TYPE, ...newKey() }
  const answer = await api.send('/api/v1/tickets', { method: 'POST', headers, body, duplex: 'half' })
  expectError(answer, 413, 'payload_too_large')
  expect(sentBytes).toBeLessThan(512 * 1024)
})

test('a request over 128 KB is refused as such, with or without an Idempotency-Key', async () => {
  expectError(await api.post('/tickets', { ...QUESTION, body: 'x'.repeat(128 * 1024) }), 413, 'payload_too_large')
})

test('a request of exactly 128 KB is read', async () => {
  const padded = JSON.stringify(QUESTION).padEnd(128 * 1024, ' ')
  const headers = { ...JSON_TYPE, ...newKey() }
  expect((await api.send('/api/v1/tickets', { method: 'POST', headers, body: padded })).status).toBe(201)
  const answer = await api.send('/api/v1/tickets', { method: 'POST', headers, body: `${padded} ` })
  expectError(answer, 413, 'payload_too_large')
})

test('a message of 20,000 characters is taken, one more is not', async () => {
  const longest = { ...QUESTION, body: '🙂'.repeat(20_000) }
  expect((await api.post('/tickets', longest, newKey())).status).toBe(201)
  const answer = await api.post('/tickets', { ...QUESTION, body: `${longest.body}.` }, newKey())
  expectError(answer, 400, 'invalid_request')
  expect(paths(answer)).toEqual(['body'])
})

/** What no answer may hold, in log or out of it. */
const MARK = 'echo-me-not'
const nested = (depth: number) => `${'['.repeat(depth)}"${MARK}"${']'.repeat(depth)}`
const question = JSON.stringify({ ...QUESTION, subject: MARK })
const withField = (field: string, json: string) => `${question.slice(0, -1)},"${field}":${json}}`

test.each([
  ['10 MB', 413, JSON.stringify({ ...QUESTION, body: MARK.repeat(1_000_000) })],
  ['10,000 arrays in one another', 400, nested(10_000)],
  ['10,000 arrays in a field', 400, withField('fields', `{"order":${nested(10_000)}}`)],
  ['10,000 arrays in the diagnostics', 400, withField('context', `{"diagnostics":{"a":${nested(10_000)}}}`)],
  [
    '200 fields',
    400,
    withField('fields', JSON.stringify(Object.fromEntries([...Array(200).keys()].map((n) => [n, MARK])))),
  ],
  [
    '2,000 fields that do not exist',
    400,
    withField('x1', [...Array(2_000).keys()].map((n) => `"${MARK}","y${n}":1`).join()),
  ],
  ['a field with a long name that does not exist', 400, withField('x'.repeat(200) + MARK.repeat(5_000), '1')],
  ['a key twice', 400, withField('subject', '"Another subject"')],
  ['a key twice, once written otherwise', 400, withField('subj\\u0065ct', '"Another subject"')],
  ['a raw NUL', 400, `{"subject":"${MARK}\u0000"`],
  ['a number that is none', 400, withField('type', 'NaN')],
  ['a prototype', 400, withField('__proto__', `{"admin":"${MARK}"}`)],
])('%s is refused with %i: nothing is written and nothing echoed', async (_what, status, body) => {
  const before = await readEverything()
  const answer = await api.send('/api/v1/tickets', { method: 'POST', headers: { ...JSON_TYPE, ...newKey() }, body })
  expectError(answer, status, status === 413 ? 'payload_too_large' : 'invalid_request')
  expect(answer.text).not.toContain(MARK)
  expect(answer.text.length).toBeLessThan(5_000)
  expect(JSON.stringify(api.log)).not.toContain(MARK)
  expect(await readEverything()).toEqual(before)
})

test('a field called like a part of every object is as unknown as any other', async () => {
  const fields = { constructor: 'a', toString: 'b', hasOwnProperty: 'c' }
  const answer = await api.post('/tickets', { ...QUESTION, fields }, newKey())
  expectError(answer, 400, 'invalid_request')
  expect(paths(answer)).toEqual(['fields.constructor', 'fields.toString', 'fields.hasOwnProperty'])
})

test('a field called __proto__ is refused by its path, wherever it stands', async () => {
  const body = question.replace(
    /}$/,
    ',"fields":{"__proto__":"a","x":{"__proto__":1}},"context":{"diagnostics":{"__proto__":"b"}}}',
  )
  const answer = await api.send('/api/v1/tickets', { method: 'POST', headers: { ...JSON_TYPE, ...newKey() }, body })
  expectError(answer, 400, 'invalid_request')
  expect(paths(answer)).toEqual(
    expect.arrayContaining(['fields.__proto__', 'fields.x.__proto__', 'context.diagnostics.__proto__']),
  )
})

test('a token that was tampered with opens nothing', async () => {
  const { path, token, number } = await submit(api)
  const other = await submit(api)
  const forged = [
    ...[
      token.slice(0, -1),
      `${token}A`,
      `${token}=`,
      token.toUpperCase(),
      token.toLowerCase(),
      [...token].toReversed().join(''),
    ],
    ...[
      token.slice(0, 22),
      `${number}.${token}`,
      `${other.token.slice(0, 20)}${token.slice(20)}`,
      'null',
      '0',
      `${token},${token}`,
    ],
  ].filter((each) => each !== token)
  for (const each of forged) {
    const { status } = await api.get(path, { headers: { Authorization: `Bearer ${each}` } })
    expect([401, 404], each).toContain(status)
  }
  expect((await api.get(path, { headers: { Authorization: `Basic ${btoa(token)}` } })).status).toBe(401)
  expect((await api.get(`${path}?token=${token}`)).status).toBe(401)
})

test('a verdict sent again, late and over another one, changes nothing', async () => {
  const ticket = await submit(api)
  const headers = { ...ticket.bearer, ...newKey() }
  const first = await api.post(`${ticket.path}/verdict`, { solved: true, rating: 5 }, headers)
  await ticket.verdict({ solved: false })
  const before = await readEverything()
  const replayed = await api.post(`${ticket.path}/verdict`, { solved: true, rating: 5 }, headers)
  expect([replayed.text, replayed.headers.get('Idempotency-Replayed')]).toEqual([first.text, 'true'])
  await ticket.verdict({ solved: false })
  expect(await readEverything()).toEqual(before)
})

test('paths and methods that do not exist are not found', async () => {
  expectError(await api.get('/nothing'), 404, 'not_found')
  expectError(await api.delete('/tickets'), 404, 'not_found')
  expectError(await api.send('/api/v2/tickets'), 404, 'not_found')
})

test('a site that is not configured is refused', async () => {
  expectError(await api.get('/health', { headers: { 'Firstline-Site': 'elsewhere' } }), 400, 'invalid_request')
})

test.each([{}, { solved: 'yes' }, { solved: true, rating: 0 }, { solved: true, rating: 2.5 }])(
  'the verdict %j is refused',
  async (verdict) => {
    const ticket = await submit(api)
    expectError(await ticket.verdict(verdict), 400, 'invalid_request')
    expect((await ticket.read()).json.ticket.version).toBe(1)
  },
)

test('an unexpected error is logged under the id it is answered with, and not shown', async () => {
  const broken = createTestApi({
    env: {
      DB: {
        prepare() {
          throw new Error('the disk with the secret name is on fire')
        },
        batch: () => Promise.reject(new Error('not reached')),
      },
    },
  })
  const answer = await broken.get('/health')
  expectError(answer, 500, 'internal')
  expect(answer.text).not.toContain('secret name')
  expect(broken.log).toMatchObject([{ level: 'error', requestId: answer.json.error.requestId }])
})

test('without its secret the API says that it is unavailable, and the log says which secret is missing', async () => {
  const bare = createTestApi({ env: { TICKET_TOKEN_SECRETS: '' } })
  const answer = await bare.post('/tickets', QUESTION, newKey())
  expectError(answer, 503, 'unavailable')
  expect(answer.headers.get('Retry-After')).toBe('60')
  expect(bare.log[0]?.message).toContain('TICKET_TOKEN_SECRETS')
})

test('answers are not stored, not guessed at and lead nowhere', async () => {
  const { headers } = await api.get('/health')
  expect(headers.get('Cache-Control')).toBe('no-store')
  expect(headers.get('Referrer-Policy')).toBe('no-referrer')
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
})
