import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AttachmentResponse } from '../schemas/attachment.ts'
import type { FieldError } from '../schemas/error.ts'
import type { CreateTicketRequest, CreateTicketResponse } from '../schemas/visitor.ts'
import { openDeviceStore, type DeviceStore } from './device-store.ts'
import type { Identity } from './identity.ts'
import { createOutbox, type Outbox, type OutboxEvent } from './outbox.ts'
import { ApiError } from './request.ts'

const body: CreateTicketRequest = { requester: { email: 'a@example.com' }, subject: 'VPN', body: 'It stops.' }
const response = { ticket: { number: 1001 }, token: 't', url: '/ticket#1001.t' } as unknown as CreateTicketResponse
const WEEK_MS = 7 * 24 * 60 * 60 * 1_000

let store: DeviceStore
let events: OutboxEvent[]
let sent: { body: CreateTicketRequest; key: string; identity: Identity | null | undefined }[]
/** What was uploaded, and what the server says to each, in order; afterwards it accepts. */
let uploaded: { name: string; text: string; identity: Identity | null | undefined }[]
let uploadAnswers: (() => Promise<AttachmentResponse>)[]
/** Who is signed in on the page. */
let signedIn: Identity | null
/** What the server does with each attempt, in order; afterwards it accepts. */
let answers: (() => Promise<CreateTicketResponse>)[]
let outbox: Outbox
let now: number

function refusal(status: number, retryAfter: number | null = null, fields: FieldError[] = []) {
  const envelope = { error: { code: 'invalid_request' as const, message: 'No.', requestId: 'r', fields } }
  return () => Promise.reject(new ApiError(status, envelope, retryAfter))
}
function person(sub: string): Identity {
  const claims = { sub, email: `${sub}@example.com`, exp: 1 }
  return { claims: async () => claims, token: async () => sub, renew: async () => null }
}
const noNetwork = () => Promise.reject(new TypeError('Failed to fetch'))

function open(
  site?: string,
  exclusively: ((work: () => Promise<void>) => Promise<void>) | null = (work) => work(),
  onEvent: (event: OutboxEvent) => void = (event) => events.push(event),
  findProof?: () => Promise<string | null>,
): Outbox {
  return createOutbox({
    api: 'https://help.example.com/api/v1',
    store,
    client: {
      createTicket: (request, key, how) => {
        sent.push({ body: request, key, identity: how?.identity })
        return (answers.shift() ?? (() => Promise.resolve(response)))()
      },
      upload: async (file, name, how) => {
        const id = `upload-${uploaded.push({ name, text: await file.text(), identity: how?.identity })}`
        const attachment = { id, name, type: 'text/plain', size: file.size }
        return (uploadAnswers.shift() ?? (() => Promise.resolve({ attachment })))()
      },
    },
    identity: () => signedIn,
    onEvent,
    ...(site ? { site } : {}),
    ...(exclusively ? { exclusively } : {}),
    ...(findProof ? { findProof } : {}),
    now: () => now,
    random: () => 0.5,
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  // No IndexedDB here: what is kept is in memory, which is all that these tests need.
  store = openDeviceStore(() => undefined)
  events = []
  sent = []
  answers = []
  uploaded = []
  uploadAnswers = []
  signedIn = null
  now = 0
  outbox = open()
})
afterEach(() => {
  outbox.close()
  vi.useRealTimers()
})

test('a ticket is sent, followed and no longer kept', async () => {
  await outbox.submit(body)
  await outbox.flush()
  expect(events).toEqual([{ type: 'delivered', key: sent[0]!.key, response, refusedFiles: [], elsewhere: false }])
  expect(await outbox.pending()).toEqual([])
  expect(await store.followed()).toMatchObject([{ number: 1001, token: 't', site: null }])
})

test('where it is kept is said, because memory ends with the page', async () => {
  expect((await outbox.submit(body)).durability).toBe('memory')
})

test.each([
  ['no network', noNetwork],
  ['an answer that is not the API’s', () => Promise.resolve({} as CreateTicketResponse)],
  ['408', refusal(408)],
  ['409', refusal(409)],
  ['429', refusal(429)],
  ['500', refusal(500)],
  ['503', refusal(503)],
])('after %s it stays, and goes out later under the same key', async (_name, failure) => {
  answers = [failure]
  await outbox.submit(body)
  await outbox.flush()
  expect(events.map(({ type }) => type)).toEqual(['waiting'])
  await outbox.flush(true)
  expect(events.map(({ type }) => type)).toEqual(['waiting', 'delivered'])
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1)
})

test.each([400, 403, 413, 422])('a definite %i keeps the words until somebody has taken them back', async (status) => {
  answers = [refusal(status)]
  const { key } = await outbox.submit(body)
  await outbox.flush(true)
  expect(sent).toHaveLength(1)
  expect(events).toMatchObject([{ type: 'refused', submission: { key, body } }])
  expect(await outbox.pending()).toEqual([])
  expect(await outbox.refused()).toMatchObject([{ key, body }])
  await outbox.discard(key)
  expect(await outbox.refused()).toEqual([])
})

test('a ticket goes out under its own site only', async () => {
  answers = [noNetwork]
  await outbox.submit(body)
  await outbox.flush()
  const other = open('other')
  await other.flush(true)
  other.close()
  expect(sent).toHaveLength(1)
})

test('where locks are refused it sends all the same', async () => {
  const request = () => Promise.reject(new DOMException('No storage here.', 'SecurityError'))
  vi.stubGlobal('navigator', { locks: { request } })
  outbox.close()
  outbox = open(undefined, null)
  await outbox.submit(body)
  await outbox.flush()
  vi.unstubAllGlobals()
  expect(events.at(-1)).toMatchObject({ type: 'delivered' })
})

test('Retry-After is waited for', async () => {
  answers = [refusal(429, 120)]
  await outbox.submit(body)
  await outbox.flush()
  expect(events.at(-1)).toMatchObject({ type: 'waiting', notBefore: 120_000 })
  now = 119_000
  await outbox.flush()
  expect(sent).toHaveLength(1)
  now = 120_000
  await outbox.flush()
  expect(sent).toHaveLength(2)
})

test('it tries again by itself', async () => {
  answers = [noNetwork]
  await outbox.submit(body)
  await outbox.flush()
  now = 1_000
  await vi.advanceTimersByTimeAsync(1_000)
  expect(sent).toHaveLength(2)
})

test('what another page of this device left is sent', async () => {
  answers = [noNetwork]
  await outbox.submit(body)
  await outbox.flush()
  outbox.close()
  outbox = open()
  await outbox.flush(true)
  expect(events.at(-1)).toMatchObject({ type: 'delivered' })
})

test('asking to send twice at once sends once', async () => {
  await outbox.submit(body)
  await Promise.all([outbox.flush(true), outbox.flush(true)])
  expect(sent).toHaveLength(1)
})

test('after a week the words wait to be taken back instead of being sent', async () => {
  answers = [noNetwork]
  await outbox.submit(body)
  await outbox.flush()
  now = WEEK_MS + 1
  await outbox.flush()
  expect(sent).toHaveLength(1)
  expect(events.at(-1)).toMatchObject({ type: 'refused', submission: { body } })
})

test('a week counts from when it was written, whatever was tried since', async () => {
  answers = [noNetwork, noNetwork]
  await outbox.submit(body)
  await outbox.flush()
  now = WEEK_MS
  await outbox.flush()
  expect(sent).toHaveLength(2)
  now = WEEK_MS + 1
  await outbox.flush(true)
  expect(sent).toHaveLength(2)
})

test('a tab shows what another one delivered for it', async () => {
  answers = [noNetwork]
  const { key } = await outbox.submit(body)
  await outbox.flush()
  const toldToOther: OutboxEvent[] = []
  const other = open(
    undefined,
    (work) => work(),
    (event) => toldToOther.push(event),
  )
  await other.flush(true)
  await vi.waitUntil(() => events.length === 2)
  other.close()
  expect(events[1]).toEqual({ type: 'delivered', key, response, refusedFiles: [], elsewhere: true })
  expect(toldToOther).toEqual([{ type: 'delivered', key, response, refusedFiles: [], elsewhere: false }])
})

test('refused words go back to the tab they were written in, whichever tab was refused', async () => {
  answers = [noNetwork, refusal(400)]
  const { key } = await outbox.submit(body)
  await outbox.flush()
  const toldToOther: OutboxEvent[] = []
  const other = open(
    undefined,
    (work) => work(),
    (event) => toldToOther.push(event),
  )
  await other.flush(true)
  await vi.waitUntil(() => events.length === 2)
  other.close()
  expect(events[1]).toMatchObject({ type: 'refused', submission: { key, body } })
  expect(toldToOther).toEqual([])
})

/** An outbox for a site under attack, on a device that works as `findProof` does. */
function openUnderAttack(findProof: () => Promise<string | null>): Outbox {
  outbox.close()
  outbox = open(
    undefined,
    (work) => work(),
    (event) => events.push(event),
    findProof,
  )
  return outbox
}

test('a site under attack gets the proof along with the words, and the visitor hears of the work', async () => {
  await openUnderAttack(() => Promise.resolve('proof')).submit({ ...body, guard: { seconds: 9 } }, { needsProof: true })
  await outbox.flush(true)
  expect(sent.map(({ body: { guard } }) => guard)).toEqual([{ seconds: 9, proof: 'proof' }])
  expect(events.map(({ type }) => type)).toEqual(['working', 'delivered'])
})

test('the work is done once: the same key always carries the same words', async () => {
  const findProof = vi.fn(() => Promise.resolve(`proof ${findProof.mock.calls.length}`))
  answers = [noNetwork, refusal(503)]
  await openUnderAttack(findProof).submit(body, { needsProof: true })
  for (let attempt = 0; attempt < 3; attempt++) await outbox.flush(true)
  expect(sent.map(({ body: { guard } }) => guard?.proof)).toEqual(['proof 1', 'proof 1', 'proof 1'])
})

test('a device that cannot do the work sends its words all the same', async () => {
  await openUnderAttack(() => Promise.resolve(null)).submit(body, { needsProof: true })
  await outbox.flush(true)
  expect(sent.map((ticket) => ticket.body)).toEqual([body])
})

test.each([
  ['there is no connection to ask for the work', new TypeError('Failed to fetch'), ['working', 'waiting', 'working']],
  ['the server has no work to give', new ApiError(404, null, null), ['working']],
])('a ticket stays until it arrives where %s', async (_where, error, before) => {
  const findProof = vi.fn(() => Promise.resolve<string | null>('proof'))
  findProof.mockRejectedValueOnce(error)
  await openUnderAttack(findProof).submit(body, { needsProof: true })
  await outbox.flush(true)
  await outbox.flush(true)
  expect(events.map(({ type }) => type)).toEqual([...before, 'delivered'])
})

test('somebody whom the site vouches for does no work', async () => {
  signedIn = person('noor')
  const findProof = vi.fn(() => Promise.resolve('proof'))
  await openUnderAttack(findProof).submit(body, { needsProof: true })
  await outbox.flush(true)
  expect([sent.length, findProof.mock.calls.length]).toEqual([1, 0])
})

test('a site that is not under attack asks for no work', async () => {
  const findProof = vi.fn(() => Promise.resolve('proof'))
  await openUnderAttack(findProof).submit(body)
  await outbox.flush(true)
  expect(findProof).not.toHaveBeenCalled()
})

const note = (name: string, text = name) => new File([text], name, { type: 'text/plain' })

test('files are uploaded one after the other, and go along by their ids', async () => {
  await outbox.submit(body, { files: [note('a.txt'), note('b.txt')] })
  await outbox.flush()
  expect(uploaded.map(({ text }) => text)).toEqual(['a.txt', 'b.txt'])
  expect(sent[0]!.body).toEqual({ ...body, attachments: ['upload-1', 'upload-2'] })
  expect(events.slice(0, 2)).toMatchObject([
    { type: 'uploading', file: 1, of: 2, share: 0 },
    { type: 'uploading', file: 2, of: 2, share: 0 },
  ])
})

test('called off while its files are on their way it is not sent, and its words and files are there to take back', async () => {
  uploadAnswers = [
    () => {
      outbox.callOff(events.at(-1)!.key)
      return Promise.reject(new DOMException('Stopped.', 'AbortError'))
    },
  ]
  await outbox.submit(body, { files: [note('a.txt'), note('b.txt')] })
  await outbox.flush()
  const [submission] = await outbox.refused()
  expect(submission?.refusal).toMatchObject({ why: 'called-off' })
  expect((await outbox.takeFiles(submission!)).map(({ name }) => name)).toEqual(['a.txt', 'b.txt'])
  await outbox.flush(true)
  expect([sent.length, uploaded.length]).toEqual([0, 1])
})

test('once the ticket itself is on its way it can be called off no more', async () => {
  answers = [
    () => {
      outbox.callOff(sent[0]!.key)
      return Promise.resolve(response)
    },
  ]
  await outbox.submit(body, { files: [note('a.txt')] })
  await outbox.flush()
  expect(events.at(-1)).toMatchObject({ type: 'delivered' })
})

test('however often it fails, files that have arrived are not sent again and the ticket stays the same', async () => {
  const counts = fc.integer({ min: 0, max: 5 })
  await fc.assert(
    fc.asyncProperty(counts, counts, counts, async (uploadsFail, ticketsFail, count) => {
      ;[sent, uploaded, events] = [[], [], []]
      uploadAnswers = Array.from({ length: uploadsFail }, () => noNetwork)
      answers = Array.from({ length: ticketsFail }, () => noNetwork)
      const files = Array.from({ length: count }, (_each, place) => note(`${place}.txt`))
      await outbox.submit(body, { files })
      for (let round = 0; round <= uploadsFail + ticketsFail; round++) await outbox.flush(true)
      expect(events.filter(({ type }) => type === 'delivered')).toHaveLength(1)
      expect(new Set(sent.map((attempt) => JSON.stringify([attempt.key, attempt.body]))).size).toBe(1)
      expect(sent[0]!.body.attachments ?? []).toHaveLength(count)
      expect(uploaded).toHaveLength(count === 0 ? 0 : count + uploadsFail)
    }),
    { numRuns: 30 },
  )
})

test('a file that the server does not take stays behind, is named, and the ticket goes without it', async () => {
  uploadAnswers = [refusal(415)]
  await outbox.submit(body, { files: [note('virus.exe'), note('b.txt')] })
  await outbox.flush()
  expect(sent[0]!.body.attachments).toEqual(['upload-2'])
  expect(events.at(-1)).toMatchObject({ type: 'delivered', refusedFiles: [{ name: 'virus.exe', reason: 'No.' }] })
})

test('files that the server has lost are sent again, once', async () => {
  const gone = refusal(400, null, [{ path: 'attachments.1', message: 'Gone.' }])
  answers = [gone, gone]
  await outbox.submit(body, { files: [note('a.txt'), note('b.txt')] })
  await outbox.flush(true)
  await outbox.flush(true)
  await outbox.flush(true)
  expect(uploaded.map(({ name }) => name)).toEqual(['a.txt', 'b.txt', 'b.txt'])
  expect(sent.map((attempt) => attempt.body.attachments)).toEqual([
    ['upload-1', 'upload-2'],
    ['upload-1', 'upload-3'],
    ['upload-1'],
  ])
  expect(events.at(-1)).toMatchObject({ type: 'delivered', refusedFiles: [{ name: 'b.txt' }] })
})

test('who is signed in signs files and ticket, and leaves no key to it on the device', async () => {
  signedIn = person('noor')
  await outbox.submit(body, { files: [note('a.txt')] })
  await outbox.flush()
  expect([sent[0]!.identity, uploaded[0]!.identity]).toEqual([signedIn, signedIn])
  expect(await store.followed()).toMatchObject([{ number: 1001, token: null, owner: 'noor' }])
})

test('what nobody has signed goes out in nobody’s name, also when somebody has signed in since', async () => {
  answers = [noNetwork]
  await outbox.submit(body)
  await outbox.flush()
  signedIn = person('noor')
  await outbox.flush(true)
  expect(sent.map(({ identity }) => identity)).toEqual([null, null])
  expect(await store.followed()).toMatchObject([{ token: 't', owner: 'noor' }])
})

test('what one person wrote waits for them, and neither shows nor goes out under another', async () => {
  answers = [noNetwork]
  signedIn = person('noor')
  await outbox.submit(body)
  await outbox.flush()
  for (const other of [null, person('sam')]) {
    signedIn = other
    await outbox.flush(true)
    expect(await outbox.pending()).toEqual([])
  }
  expect(sent).toHaveLength(1)
  signedIn = person('noor')
  expect(await outbox.pending()).toHaveLength(1)
  await outbox.flush(true)
  expect(events.at(-1)).toMatchObject({ type: 'delivered' })
})

test('who signs in while letters go out does not sign those of the one before', async () => {
  signedIn = person('noor')
  answers = Array.from({ length: 9 }, () => noNetwork)
  await outbox.submit(body)
  await outbox.submit(body)
  await outbox.flush(true)
  const attempts = sent.length
  answers = [
    async () => {
      signedIn = person('sam')
      return response
    },
  ]
  await outbox.flush(true)
  expect(sent).toHaveLength(attempts + 1)
  signedIn = person('noor')
  expect(await outbox.pending()).toHaveLength(1)
})

test('who signs out while it is on its way finds no trace of it', async () => {
  signedIn = person('noor')
  answers = [
    async () => {
      signedIn = null
      return response
    },
  ]
  await outbox.submit(body)
  await outbox.flush()
  expect(events.at(-1)).toMatchObject({ type: 'delivered' })
  expect(await store.followed()).toEqual([])
})

test('a site that answers nobody unknown gets it once its writer has signed in', async () => {
  await outbox.submit({ ...body, requester: { email: '' } }, { needsIdentity: true })
  await outbox.flush()
  expect(events.at(-1)).toMatchObject({ type: 'waiting', waitsFor: 'identity' })
  expect(sent).toEqual([])
  signedIn = person('noor')
  await outbox.flush(true)
  expect(sent[0]).toMatchObject({ identity: signedIn, body: { requester: { email: 'noor@example.com' } } })
})

test('a refusal for want of a name is no last word: it goes out once somebody has signed in', async () => {
  answers = [refusal(401)]
  await outbox.submit(body)
  await outbox.flush()
  expect(events.at(-1)).toMatchObject({ type: 'waiting', waitsFor: 'identity' })
  signedIn = person('noor')
  await outbox.flush(true)
  expect(events.at(-1)).toMatchObject({ type: 'delivered' })
})

test('words that waited for a name for an hour go back into the form instead of out under whoever comes', async () => {
  await outbox.submit(body, { needsIdentity: true })
  await outbox.flush()
  now = 3_600_001
  signedIn = person('sam')
  await outbox.flush(true)
  expect(sent).toEqual([])
  expect(events.at(-1)).toMatchObject({ type: 'refused', submission: { body } })
})

test('what waits for a name asks nobody again and again', async () => {
  await outbox.submit(body, { needsIdentity: true })
  await outbox.flush()
  expect(vi.getTimerCount()).toBe(0)
})
