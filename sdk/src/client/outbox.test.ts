import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CreateTicketRequest, CreateTicketResponse } from '../schemas/visitor.ts'
import { openDeviceStore, type DeviceStore } from './device-store.ts'
import { createOutbox, type Outbox, type OutboxEvent } from './outbox.ts'
import { ApiError } from './request.ts'

const body: CreateTicketRequest = { requester: { email: 'a@example.com' }, subject: 'VPN', body: 'It stops.' }
const response = { ticket: { number: 1001 }, token: 't', url: '/ticket#1001.t' } as unknown as CreateTicketResponse
const WEEK_MS = 7 * 24 * 60 * 60 * 1_000

let store: DeviceStore
let events: OutboxEvent[]
let sent: { body: CreateTicketRequest; key: string }[]
/** What the server does with each attempt, in order; afterwards it accepts. */
let answers: (() => Promise<CreateTicketResponse>)[]
let outbox: Outbox
let now: number

function refusal(status: number, retryAfter: number | null = null) {
  return () => Promise.reject(new ApiError(status, null, retryAfter))
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
      createTicket: (request, key) => {
        sent.push({ body: request, key })
        return (answers.shift() ?? (() => Promise.resolve(response)))()
      },
    },
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
  expect(events).toEqual([{ type: 'delivered', key: sent[0]!.key, response, elsewhere: false }])
  expect(await outbox.pending()).toEqual([])
  expect(await store.followed()).toMatchObject([{ number: 1001, token: 't' }])
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
  expect(events[1]).toEqual({ type: 'delivered', key, response, elsewhere: true })
  expect(toldToOther).toEqual([{ type: 'delivered', key, response, elsewhere: false }])
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

test('a site that is not under attack asks for no work', async () => {
  const findProof = vi.fn(() => Promise.resolve('proof'))
  await openUnderAttack(findProof).submit(body)
  await outbox.flush(true)
  expect(findProof).not.toHaveBeenCalled()
})
