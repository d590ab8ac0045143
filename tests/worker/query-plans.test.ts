import { expect, test } from 'vitest'
import { createTestApi } from './support/api.ts'
import { hire, signIn, submit } from './support/people.ts'
import { findScans, noting, planOf } from './support/query-plans.ts'

// That no query of any test looks through a whole table is checked after each file: see check-query-plans.ts.

const statements = new Set<string>()
const api = createTestApi({ env: { DB: noting(statements) } })
const staff = await signIn(api, await hire('Sam'))
await submit(api)

/** What a list of tickets asks of the database. */
async function statementsOf(filter: string): Promise<string[]> {
  statements.clear()
  expect((await api.get(`/staff/tickets?${filter}`, { headers: staff })).status).toBe(200)
  return [...statements]
}

test.each([
  ['queue=mine', 'unsolved_ticket_by_assignee'],
  ['queue=unassigned', 'unsolved_ticket_by_assignee'],
  ['queue=line-1', 'unsolved_ticket_by_line'],
  ['queue=solved', 'solved_ticket_by_change'],
  ['queue=all', 'ticket_by_change'],
  ['status=open', 'ticket_by_status'],
  ['type=question', 'ticket_by_type'],
])('%s is read in order from %s', async (filter, index) => {
  const plan = await planOf((await statementsOf(filter)).at(-1)!)
  expect(plan[0]).toContain(`SEARCH ticket USING INDEX ${index} `)
  expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toEqual([])
})

test.each([
  ...['queue=on-hold', 'line=2', 'priority=high', 'assignee=none', 'requester=a@example.com'],
  ...['q=words', 'q=many%20words', 'q=1001', 'queue=line-2&priority=high&q=words'],
])('%s looks through no whole table', async (filter) => {
  const asked = await statementsOf(filter)
  expect(asked.length).toBeGreaterThan(0)
  expect(await findScans(asked)).toEqual([])
})

test.each([
  'SELECT number FROM ticket WHERE comment = ?1',
  'SELECT count(*) FROM message',
  'SELECT created_at FROM ticket AS t ORDER BY created_at',
])('“%s” would be found out', async (sql) => {
  expect(await findScans([sql])).toHaveLength(1)
})

test('looking something up, or a list made of a parameter, is not', async () => {
  const lookUp = 'SELECT body FROM message WHERE ticket_number = ?1 ORDER BY sequence'
  expect(await findScans([lookUp, 'SELECT value FROM json_each(?1)', 'SELECT 1'])).toEqual([])
})
