import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Database } from '../../worker/src/db/database.ts'
import { createTestApi, type Answer } from './support/api.ts'
import { failingAt, notingBatches, type SentBatch } from './support/faulty-database.ts'
import { uploaded } from './support/files.ts'
import { hire, QUESTION, signIn, submit } from './support/people.ts'
import { createPostOffice } from './support/post-office.ts'
import { realDatabase } from './support/database.ts'

/** Something that writes, made ready: it may be done on one database and, as it is, on another. */
type Ready = (db: Database) => Promise<Pick<Answer, 'status' | 'text'>>

const config = { email: { from: 'support@example.com' } }
const api = createTestApi({ config })
const member = await hire('Uma')
const staff = await signIn(api, member)
const on = (DB: Database) => createTestApi({ env: { DB, MAIL: createPostOffice().MAIL }, config })

/** A call or task for each function that writes with a batch. A function that is missing here fails the last test. */
const WRITES: Record<string, () => Promise<Ready>> = {
  'a submission': async () => {
    const headers = { 'Idempotency-Key': crypto.randomUUID() }
    return (db) => on(db).post('/tickets', QUESTION, headers)
  },
  'a submission with a file': async () => {
    const attachments = [await uploaded(api)]
    const headers = { 'Idempotency-Key': crypto.randomUUID() }
    return (db) => on(db).post('/tickets', { ...QUESTION, attachments }, headers)
  },
  'a reply with a file': async () => {
    const ticket = await submit(api)
    const attachments = [await uploaded(api)]
    const headers = { ...ticket.bearer, 'Idempotency-Key': crypto.randomUUID() }
    return (db) => on(db).post(`${ticket.path}/messages`, { body: 'Hello?', attachments }, headers)
  },
  'a reply': async () => {
    const ticket = await submit(api)
    const headers = { ...ticket.bearer, 'Idempotency-Key': crypto.randomUUID() }
    return (db) => on(db).post(`${ticket.path}/messages`, { body: 'Hello?' }, headers)
  },
  'a verdict': async () => {
    const ticket = await submit(api)
    return (db) => on(db).post(`${ticket.path}/verdict`, { solved: true, rating: 4, comment: 'Quick' }, ticket.bearer)
  },
  'another subject': async () => {
    const ticket = await submit(api)
    return (db) => on(db).patch(ticket.staffPath, { version: 1, subject: 'Other words', priority: 'high' }, staff)
  },
  'a resolution': async () => {
    const ticket = await submit(api)
    return (db) => on(db).post(`${ticket.staffPath}/resolve`, { note: 'Done' }, staff)
  },
  'signing in': async () => (db) => {
    const { email, password } = member
    return on(db).post('/staff/session', { email, password })
  },
  'asking for a link that signs in': async () => {
    await env.DB.exec('DELETE FROM sign_in_attempt')
    return (db) => on(db).post('/staff/session/links', { email: member.email })
  },
  'signing in with a link': async () => {
    await env.DB.exec('DELETE FROM sign_in_attempt')
    // Letters of the tests before would go out first.
    await env.DB.exec('DELETE FROM mail')
    const office = createPostOffice()
    const desk = createTestApi({ env: { MAIL: office.MAIL }, config })
    await desk.post('/staff/session/links', { email: member.email })
    await desk.runTasks()
    const [link] = /[^/]+\.[\w-]{43}$/m.exec(office.to(member.email).at(-1)!.text)!
    return (db) => on(db).post('/staff/session/links/redeem', { link })
  },
  'the first events of a day': async () => {
    await env.DB.exec('DELETE FROM visitor_salt')
    return (db) => on(db).post('/events', { events: [{ id: 'first', at: '2026-11-02T09:00:00Z', type: 'open' }] })
  },
  'summing up old events': async () => {
    await env.DB.exec('UPDATE ticket SET is_read = 1')
    await api.post('/events', { events: [{ id: crypto.randomUUID(), at: '2026-11-02T09:00:00Z', type: 'open' }] })
    return (db) => runTasks(db, 91)
  },
  'taking the questions out of a ticket': async () => {
    await env.DB.exec('UPDATE ticket SET is_read = 1')
    await submit(api)
    // Its letter would go out as well.
    await env.DB.exec('DELETE FROM mail')
    return (db) => runTasks(db, 0)
  },
}

/** What the clock starts so many days later, answered as a call would be. */
async function runTasks(db: Database, days: number): Promise<Pick<Answer, 'status' | 'text'>> {
  const later = on(db)
  later.advance(days * 24 * 3_600_000)
  await later.runTasks()
  return { status: later.log.length > 0 ? 500 : 200, text: JSON.stringify(later.log) }
}

const failures: [what: string, batch: number, at: number][] = []
const writers = new Set<string>()
for (const [what, getReady] of Object.entries(WRITES)) {
  const batches: SentBatch[] = []
  const answer = await (await getReady())(notingBatches(batches))
  if (answer.status >= 300) throw new Error(`${what} answered ${answer.status}: ${answer.text}`)
  for (const [batch, { by, statements }] of batches.entries()) {
    writers.add(by)
    for (let at = 0; at < statements; at++) failures.push([what, batch, at])
  }
}

test.each(failures)(
  '%s whose batch %i fails at statement %i writes nothing of it, and can be sent again',
  async (...failure) => {
    const [what, batch, at] = failure
    const send = await WRITES[what]!()
    let hasFailed = false
    const faulty = failingAt(batch, at, (before, after) => {
      hasFailed = true
      expect(after).toEqual(before)
    })
    expect((await send(faulty)).status).toBe(500)
    expect(hasFailed).toBe(true)
    expect((await send(realDatabase)).status).toBeLessThan(300)
  },
)

test('every function that writes with a batch is among them', () => {
  const sources = import.meta.glob<string>('../../worker/src/db/*.ts', {
    query: '?raw',
    import: 'default',
    eager: true,
  })
  const functions = Object.entries(sources)
    .filter(([path]) => !path.endsWith('/retry.ts'))
    .flatMap(([, source]) => source.split(/^(?=(?:export )?(?:async )?function )/m))
  const withBatch = functions.flatMap((source) =>
    /\.batch[<(]/.test(source) ? (/function (\w+)/.exec(source)?.[1] ?? []) : [],
  )
  expect(withBatch.length).toBeGreaterThan(3)
  expect(
    withBatch.filter((name) => !writers.has(name)),
    'functions that no call of this file reaches',
  ).toEqual([])
})
