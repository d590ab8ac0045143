import { setTimeout as sleep } from 'node:timers/promises'
import { expect, inject, test } from 'vitest'
import { checkIntegrity, countTickets, startSystem } from './support/system.ts'

const { TICKETS, KILLS } = inject('isFullSize') ? { TICKETS: 3_000, KILLS: 6 } : { TICKETS: 200, KILLS: 1 }
const CLIENTS = 16
const ATTEMPT_MS = 5_000
const PAUSE_MS = 50
/** One in so many is sent once more although it was answered. */
const REPEATED = 10

type Submission = { key: string; body: string }
/** What was answered to a key, as it came. */
type Answers = Map<string, string>

const submissions: Submission[] = Array.from({ length: TICKETS }, (_, index) => ({
  key: `kill-${index}`,
  body: `Ticket ${index}`,
}))

test(`of ${TICKETS} tickets sent while the server is killed ${KILLS} times each is there once`, async () => {
  const system = await startSystem()
  const address = `http://127.0.0.1:${system.port}/api/v1/tickets`
  const answers: Answers = new Map()
  const counts = { attempts: 0, replays: 0, failures: 0, contradictions: 0 }

  /** Sends until it is answered, always under the same key, as the outbox does. */
  async function deliver(submission: Submission): Promise<void> {
    for (;;) {
      counts.attempts++
      try {
        const response = await send(address, submission)
        const text = await response.text()
        if (response.status !== 201) throw new Error(`${response.status}: ${text}`)
        if (response.headers.get('Idempotency-Replayed')) counts.replays++
        if ((answers.get(submission.key) ?? text) !== text) counts.contradictions++
        answers.set(submission.key, text)
        return
      } catch {
        // The server is down, or went down meanwhile: that is what is being tested.
        counts.failures++
        await sleep(PAUSE_MS)
      }
    }
  }

  const queue = submissions.values()
  const client = async () => {
    for (const submission of queue) {
      await deliver(submission)
      if (answers.size % REPEATED === 0) await deliver(submission)
    }
  }
  const clients = Promise.all(Array.from({ length: CLIENTS }, client))
  for (let kill = 1; kill <= KILLS; kill++) {
    while (answers.size < (TICKETS * kill) / (KILLS + 1)) await sleep(1)
    await system.kill()
    await system.start()
  }
  await clients

  const { tickets, integrity, halves } = await system.examine((database) => ({
    tickets: countTickets(database),
    integrity: checkIntegrity(database),
    halves: database
      .prepare(
        `SELECT number FROM ticket WHERE number NOT IN (SELECT ticket_number FROM message)
           OR number NOT IN (SELECT ticket_number FROM ticket_history)
           OR number NOT IN (SELECT ticket_number FROM idempotency_key)`,
      )
      .all(),
  }))
  const lost = submissions.filter(({ body }) => !tickets.has(body))
  const twice = [...tickets].filter(([, count]) => count > 1)
  console.log({ tickets: tickets.size, kills: KILLS, ...counts, lost: lost.length, twice: twice.length, integrity })
  expect({ lost, twice, halves, integrity }).toEqual({ lost: [], twice: [], halves: [], integrity: 'ok' })
  expect([tickets.size, counts.contradictions]).toEqual([TICKETS, 0])
  expect(counts.failures).toBeGreaterThan(0)
})

function send(address: string, { key, body }: Submission): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify({ requester: { email: 'ada@example.com' }, subject: 'Power cut', body }),
    signal: AbortSignal.timeout(ATTEMPT_MS),
  })
}
