import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Database, Statement } from '../../worker/src/db/database.ts'
import { createTestApi } from './support/api.ts'
import { identified, IDENTITY_SECRETS } from './support/identity.ts'
import { hire, QUESTION, signIn, submit } from './support/people.ts'

/** Tables that grow with use. */
const LARGE =
  /^SCAN (ticket|message|requester|ticket_history|ticket_word|idempotency_key|staff_session|sign_in_attempt)\b/

/** The real database, noting every statement that passes. */
function noting(statements: Set<string>): Database {
  const real = env.DB as unknown as Database
  return {
    prepare(sql): Statement {
      statements.add(sql)
      return real.prepare(sql)
    },
    batch: (batch) => real.batch(batch),
  }
}

/** Uses every call and every filter once. */
async function useEverything(statements: Set<string>): Promise<void> {
  const api = createTestApi({
    env: { DB: noting(statements), IDENTITY_SECRETS },
    config: { limits: { ticketsPerHourPerAddress: 2 } },
  })
  const member = await hire('Sam')
  const staff = await signIn(api, member)
  const ticket = await submit(api)
  await ticket.reply('Hello?')
  await api.patch(ticket.staffPath, { version: 2, subject: 'Other words', assignee: member.id }, staff)
  await api.post(`${ticket.staffPath}/messages`, { body: 'Hello', visibility: 'public' }, staff)
  await api.post(`${ticket.staffPath}/resolve`, { note: 'Done' }, staff)
  await ticket.verdict({ solved: true })
  await ticket.read()
  const identity = await identified()
  await api.get('/me/tickets', { headers: identity })
  await api.get(ticket.staffPath, { headers: staff })
  const filters = ['queue=mine', 'queue=unassigned', 'queue=line-1', 'queue=on-hold', 'queue=solved', 'queue=all']
  filters.push('status=open', 'line=2', 'priority=high', 'type=question', 'assignee=none', 'requester=a@example.com')
  filters.push('q=words', 'q=many%20words', 'q=1001', 'queue=line-2&priority=high&q=words')
  for (const filter of filters) await api.get(`/staff/tickets?${filter}`, { headers: staff })
  await api.post('/tickets', QUESTION, { ...identity, 'Idempotency-Key': 'signed' })
  await submit(api).catch(() => 'refused by the limit, which asks when there is room')
  await api.delete('/staff/session', { headers: staff })
  for (let failures = 0; failures < 11; failures++) await api.post('/staff/session', { email: 'a@b.c', password: 'x' })
}

test('no statement looks through a whole table that grows with use', async () => {
  const statements = new Set<string>()
  await useEverything(statements)
  expect(statements.size).toBeGreaterThan(40)
  const scans: string[] = []
  for (const sql of statements) {
    const count = Math.max(0, ...[...sql.matchAll(/\?(\d+)/g)].map((match) => Number(match[1])))
    const values = Array.from({ length: count }, () => null)
    const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .bind(...values)
      .all<{ detail: string }>()
    scans.push(...results.filter(({ detail }) => LARGE.test(detail)).map(({ detail }) => `${detail}: ${sql}`))
  }
  expect(scans).toEqual([])
})

test.each([
  ['queue=mine', 'unsolved_ticket_by_assignee'],
  ['queue=unassigned', 'unsolved_ticket_by_assignee'],
  ['queue=line-1', 'unsolved_ticket_by_line'],
  ['queue=solved', 'solved_ticket_by_change'],
  ['queue=all', 'ticket_by_change'],
  ['status=open', 'ticket_by_status'],
  ['type=question', 'ticket_by_type'],
])('%s is read in order from %s', async (filter, index) => {
  const statements = new Set<string>()
  const api = createTestApi({ env: { DB: noting(statements) } })
  const staff = await signIn(api, await hire(`Sam-${filter}`))
  await api.get(`/staff/tickets?${filter}`, { headers: staff })
  const sql = [...statements].at(-1)!
  const count = Math.max(...[...sql.matchAll(/\?(\d+)/g)].map((match) => Number(match[1])))
  const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .bind(...Array.from({ length: count }, () => null))
    .all<{ detail: string }>()
  const plan = results.map(({ detail }) => detail)
  expect(plan[0]).toContain(`SEARCH ticket USING INDEX ${index} `)
  expect(plan.filter((detail) => detail.includes('TEMP B-TREE'))).toEqual([])
})
