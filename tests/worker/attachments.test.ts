import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { createTestApi } from './support/api.ts'
import { DRAWING, LOG, PDF, PNG, PROGRAM, upload, uploaded } from './support/files.ts'
import { identified, IDENTITY_SECRETS } from './support/identity.ts'
import { hire, QUESTION, signIn, submit } from './support/people.ts'

const DAY_MS = 24 * 3_600_000
const config = {
  limits: { attachmentsPerHourPerAddress: 1_000 },
  sites: [
    { id: 'default', name: 'Help' },
    { id: 'b', name: 'B' },
  ],
}
const api = createTestApi({ config, env: { IDENTITY_SECRETS } })
const newKey = () => ({ 'Idempotency-Key': crypto.randomUUID() })
const fieldsOf = (answer: { json: any }) => answer.json.error.fields.map((field: { path: string }) => field.path)
const send = (question: object, headers: Record<string, string> = {}) =>
  api.post('/tickets', { ...QUESTION, ...question }, { ...newKey(), ...headers })

/** As Windows writes it: the lower half of each character first, behind the mark that says so. */
function utf16(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new Uint16Array([...`\ufeff${text}`].map((character) => character.charCodeAt(0))).buffer)
}
const bigEndian = (bytes: Uint8Array<ArrayBuffer>) => bytes.map((_byte, place) => bytes[place ^ 1]!)

test('a file goes along with a ticket and is there for its visitor and for staff, to save and not to show', async () => {
  const id = await uploaded(api)
  const ticket = await submit(api, { attachments: [id] })
  const file = { id, name: 'photo.png', type: 'image/png', size: PNG.byteLength }
  expect((await ticket.read()).json.messages[0].attachments).toEqual([file])
  const staff = await signIn(api, await hire('Sam'))
  for (const [path, headers] of [
    [`${ticket.path}/attachments/${id}`, ticket.bearer],
    [`${ticket.staffPath}/attachments/${id}`, staff],
  ] as const) {
    const answer = await api.get(path, { headers })
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'image/png'])
    expect(answer.headers.get('Content-Disposition')).toBe("attachment; filename*=UTF-8''photo.png")
    expect(answer.headers.get('Content-Security-Policy')).toBe("default-src 'none'; sandbox")
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
  }
})

test('a file goes along with a reply, and the same reply again is answered the same', async () => {
  const ticket = await submit(api)
  const ids = [await uploaded(api), await uploaded(api)]
  const headers = { ...ticket.bearer, ...newKey() }
  const reply = () => api.post(`${ticket.path}/messages`, { body: 'Here', attachments: ids }, headers)
  const first = await reply()
  const again = await reply()
  expect([first.status, again.status, again.headers.get('Idempotency-Replayed')]).toEqual([201, 201, 'true'])
  expect(again.json).toEqual(first.json)
  const { messages } = (await ticket.read()).json
  expect(messages).toHaveLength(2)
  expect(messages[1].attachments.map((file: { id: string }) => file.id)).toEqual(ids)
})

test('the page behind a private link knows no site: its files go along with a reply to any site’s ticket', async () => {
  const { ticket, token } = (await send({}, { 'Firstline-Site': 'b' })).json
  const attachments = [await uploaded(api)]
  const reply = await api.post(
    `/tickets/${ticket.number}/messages`,
    { body: 'Here', attachments },
    { Authorization: `Bearer ${token}`, ...newKey() },
  )
  expect([reply.status, reply.json.message.attachments.length]).toEqual([201, 1])
})

test('the same ticket again is answered the same although its file is taken by then', async () => {
  const headers = newKey()
  const attachments = [await uploaded(api)]
  const [first, again] = [await send({ attachments }, headers), await send({ attachments }, headers)]
  expect([first.status, again.status]).toEqual([201, 201])
  expect(again.json).toEqual(first.json)
})

test('of two tickets at once with one file, one gets it and the other is refused, neither goes without', async () => {
  const attachments = [await uploaded(api)]
  const answers = await Promise.all([send({ attachments }), send({ attachments })])
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 400]))
  expect(fieldsOf(answers.find(({ status }) => status === 400)!)).toEqual(['attachments.0'])
})

test.each([
  ['photo.png', PNG, 'photo.png', 'image/png'],
  ['PHOTO.PNG', PNG, 'PHOTO.PNG', 'image/png'],
  ['invoice.pdf', PDF, 'invoice.pdf', 'application/pdf'],
  ['debug.log', LOG, 'debug.log', 'text/plain'],
  ['export.csv', utf16('żółć;1\r\n'), 'export.csv', 'text/plain'],
  ['export.txt', bigEndian(utf16('żółć;1\r\n')), 'export.txt', 'text/plain'],
  ['screenshot', PNG, 'screenshot.png', 'image/png'],
  ['../../etc/passwd.txt', LOG, 'passwd.txt', 'text/plain'],
  ['a\u202egnp.png', PNG, 'agnp.png', 'image/png'],
  ['<b>"x"|y?.png', PNG, 'bxy.png', 'image/png'],
  ['con.txt', LOG, '_con.txt', 'text/plain'],
  ['  żółć – 写真.png ', PNG, 'żółć – 写真.png', 'image/png'],
  [`${'x'.repeat(300)}.pdf`, PDF, `${'x'.repeat(96)}.pdf`, 'application/pdf'],
])('the file %s is kept as what it is, under a name that harms nobody', async (name, content, kept, type) => {
  const { status, json } = await upload(api, name, content)
  expect([status, json.attachment?.name, json.attachment?.type]).toEqual([201, kept, type])
})

test.each([
  ['photo.png', PROGRAM],
  ['photo.png', PDF],
  ['setup.exe', PROGRAM],
  ['page.html', LOG],
  ['run.js', LOG],
  ['drawing.svg', DRAWING],
  ['drawing.png', DRAWING],
  ['notes.txt', PNG],
  ['unknown.bin', new Uint8Array([1, 2, 3, 255])],
  ['half.txt', utf16('a').slice(0, 3)],
  ['silent.txt', utf16('a').slice(2)],
])('%s that is something else, or nothing that may be sent, is refused', async (name, content) => {
  const { status, json } = await upload(api, name, content)
  expect([status, json.error.code]).toEqual([415, 'unsupported_media_type'])
})

test('a file of 10 MB is taken, one byte more is not, and neither is a body that goes on', async () => {
  const large = new Uint8Array(10 * 1024 * 1024).fill(0x61)
  expect((await upload(api, 'large.txt', large)).status).toBe(201)
  expect((await upload(api, 'larger.txt', new Uint8Array(large.byteLength + 1).fill(0x61))).status).toBe(413)
  let sentBytes = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sentBytes += 64 * 1024
      controller.enqueue(new Uint8Array(64 * 1024))
    },
  })
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
  const answer = await api.send('/api/v1/attachments', { method: 'POST', headers, body: endless, duplex: 'half' })
  expect([answer.status, answer.json.error.code]).toEqual([413, 'payload_too_large'])
  expect(sentBytes).toBeLessThan(11 * 1024 * 1024)
})

test.each([
  ['application/json', '{}', 415],
  ['multipart/form-data', 'x', 415],
  ['multipart/form-data; boundary=x', 'nothing of the kind', 400],
  [
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\ntext\r\n--x--\r\n',
    400,
  ],
  [
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n\r\n--x--\r\n',
    400,
  ],
])('a body of %s that holds no file is refused: %j', async (type, body, status) => {
  const answer = await api.send('/api/v1/attachments', { method: 'POST', headers: { 'Content-Type': type }, body })
  expect(answer.status).toBe(status)
})

test('two files in one upload are refused', async () => {
  const body = new FormData()
  for (const name of ['a.png', 'b.png']) body.append('file', new File([PNG], name))
  expect((await api.send('/api/v1/attachments', { method: 'POST', body })).status).toBe(400)
})

test('what cannot be sent along is named: unknown, sent already, somebody else’s, another site’s, too many', async () => {
  const taken = await uploaded(api)
  await submit(api, { attachments: [taken] })
  const noors = await uploaded(api, await identified({ sub: 'noor' }))
  const others = await uploaded(api, { 'Firstline-Site': 'b' })
  const fine = await uploaded(api)
  const answer = await send({ attachments: [fine, 'unknown', taken, noors, others] })
  expect(answer.status).toBe(400)
  expect(fieldsOf(answer)).toEqual(['attachments.1', 'attachments.2', 'attachments.3', 'attachments.4'])
  expect((await send({ attachments: [fine] })).status).toBe(201)
  expect((await send({ attachments: [noors] }, await identified({ sub: 'noor' }))).status).toBe(201)
  expect(fieldsOf(await send({ attachments: Array.from({ length: 6 }, (_, place) => `id-${place}`) }))).toEqual([
    'attachments',
  ])
  expect(fieldsOf(await send({ attachments: ['x', 'x'] }))).toEqual(['attachments'])
  const ticket = await submit(api)
  const reply = await api.post(
    `${ticket.path}/messages`,
    { body: 'x', attachments: [taken] },
    { ...ticket.bearer, ...newKey() },
  )
  expect([reply.status, fieldsOf(reply)]).toEqual([400, ['attachments.0']])
})

test('a file is for whom its ticket is for: every other way there is closed with the same answer', async () => {
  const id = await uploaded(api)
  const [mine, other] = [await submit(api, { attachments: [id] }), await submit(api)]
  const ways = [
    await api.get(`${mine.path}/attachments/${id}`, { headers: other.bearer }),
    await api.get(`${other.path}/attachments/${id}`, { headers: other.bearer }),
    await api.get(`${mine.path}/attachments/unknown`, { headers: mine.bearer }),
    await api.get(`${mine.path}/attachments/${await uploaded(api)}`, { headers: mine.bearer }),
    await api.get(`${mine.path}/attachments/${id}`, { headers: await identified() }),
  ]
  expect(ways.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
  expect((await api.get(`${mine.path}/attachments/${id}`)).status).toBe(401)
  expect((await api.get(`${mine.staffPath}/attachments/${id}`)).status).toBe(401)
  expect((await api.get(`${mine.staffPath}/attachments/${id}`, { headers: mine.bearer })).status).toBe(401)
})

test('uploads have a limit of their own', async () => {
  const limited = createTestApi({ config: { limits: { attachmentsPerHourPerAddress: 2 } } })
  const from = { 'CF-Connecting-IP': '198.51.100.9' }
  const statuses = []
  for (let times = 0; times < 3; times++) statuses.push((await upload(limited, 'a.png', PNG, from)).status)
  expect(statuses).toEqual([201, 201, 429])
  limited.advance(3_600_001)
  expect((await upload(limited, 'a.png', PNG, from)).status).toBe(201)
})

test('without a place to keep files attachments are off, which is said, and everything else works', async () => {
  const without = createTestApi({ env: { ATTACHMENTS: undefined as never } })
  const answer = await upload(without, 'a.png', PNG)
  expect([answer.status, answer.json.error.message]).toEqual([403, expect.stringContaining('switched off')])
  await submit(without)
})

test('a site that is not for anonymous visitors takes no file from one', async () => {
  const members = createTestApi({
    config: { sites: [{ id: 'm', name: 'M', anonymous: false }] },
    env: { IDENTITY_SECRETS },
  })
  expect((await upload(members, 'a.png', PNG)).status).toBe(401)
  expect((await upload(members, 'a.png', PNG, await identified({ aud: 'm' }))).status).toBe(201)
})

test('what nobody sent along is swept a day later, and running twice does no harm', async () => {
  const own = createTestApi({ config })
  const [orphan, sent] = [await uploaded(own), await uploaded(own)]
  const ticket = await submit(own, { attachments: [sent] })
  own.advance(DAY_MS + 1)
  expect((await own.post('/tickets', { ...QUESTION, attachments: [orphan] }, newKey())).status).toBe(400)

  await own.runTasks()
  expect(await env.ATTACHMENTS.head(`attachments/${orphan}`), 'left for an hour').not.toBeNull()
  own.advance(DAY_MS)
  await Promise.all([own.runTasks(), own.runTasks()])
  await own.runTasks()
  expect(own.log).toEqual([])
  expect(await env.ATTACHMENTS.head(`attachments/${orphan}`)).toBeNull()
  expect((await own.get(`${ticket.path}/attachments/${sent}`, { headers: ticket.bearer })).status).toBe(200)
})
