import { staffTicketResponseSchema } from '@firstline/sdk/schemas'
import { expect, test } from 'vitest'
import { createTestApi } from './support/api.ts'
import { hire, signIn, submit } from './support/people.ts'

const api = createTestApi()
const sam = await hire('Sam')
const staff = await signIn(api, sam)

test('a change is recorded with who made it, from what and to what', async () => {
  const ticket = await submit(api)
  const change = { version: 1, priority: 'high', assignee: sam.id, category: 'billing', subject: 'Renamed' }
  const { status, json } = await api.patch(ticket.staffPath, change, staff)
  expect(status).toBe(200)
  expect(staffTicketResponseSchema.parse(json)).toEqual(json)
  expect(json.ticket).toMatchObject({ version: 2, priority: 'high', assignee: { id: sam.id, name: 'Sam' } })
  const changed = json.ticket.history.slice(1).map(({ field, from, to }: Record<string, unknown>) => [field, from, to])
  expect(changed).toEqual([
    ['assignee', null, 'Sam'],
    ['category', null, 'billing'],
    ['priority', 'normal', 'high'],
    ['subject', 'Cannot sign in', 'Renamed'],
  ])
  expect(json.ticket.history.at(-1).actor).toEqual({ kind: 'staff', name: 'Sam' })
})

test('a change made on an older version is a conflict and changes nothing', async () => {
  const ticket = await submit(api)
  await api.patch(ticket.staffPath, { version: 1, priority: 'high' }, staff)
  const stale = await api.patch(ticket.staffPath, { version: 1, priority: 'low' }, staff)
  expect([stale.status, stale.json.error.code]).toEqual([409, 'conflict'])
  expect((await api.get(ticket.staffPath, { headers: staff })).json.ticket).toMatchObject({
    priority: 'high',
    version: 2,
  })
})

test('of changes made at the same time on one version, one holds', async () => {
  const ticket = await submit(api)
  const answers = await Promise.all(
    ['low', 'high', 'urgent'].map((priority) => api.patch(ticket.staffPath, { version: 1, priority }, staff)),
  )
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
  expect(answers.filter((answer) => answer.status === 409)).toHaveLength(2)
  const { json } = await api.get(ticket.staffPath, { headers: staff })
  expect(json.ticket.history.filter((entry: { field: string }) => entry.field === 'priority')).toHaveLength(1)
})

test('a change to what already is leaves the version', async () => {
  const ticket = await submit(api)
  const { json } = await api.patch(ticket.staffPath, { version: 1, priority: 'normal' }, staff)
  expect(json.ticket.version).toBe(1)
})

test.each([
  [{ priority: 'high' }, 'version'],
  [{ version: 1, assignee: 'nobody-of-ours' }, 'assignee'],
  [{ version: 1, status: 'done' }, 'status'],
  [{ version: 1, number: 7 }, 'number'],
])('the change %j is refused for its %s', async (change, path) => {
  const ticket = await submit(api)
  const { status, json } = await api.patch(ticket.staffPath, change, staff)
  expect(status).toBe(400)
  expect(json.error.fields[0].path).toBe(path)
})

test('a ticket that was worked on cannot become new again', async () => {
  const ticket = await submit(api)
  await api.patch(ticket.staffPath, { version: 1, status: 'open' }, staff)
  expect((await api.patch(ticket.staffPath, { version: 2, status: 'new' }, staff)).status).toBe(400)
})

test.each(['new', 'open', 'pending', 'on_hold', 'resolved'])('a ticket that is %s can be resolved', async (status) => {
  const ticket = await submit(api)
  await api.patch(ticket.staffPath, { version: 1, status }, staff)
  const answer = await api.post(`${ticket.staffPath}/resolve`, { note: 'Backup code', article: 'backup-codes' }, staff)
  expect([answer.status, answer.json.ticket.status]).toEqual([200, 'resolved'])
  expect(answer.json.ticket.history.map((entry: { field: string }) => entry.field)).toContain('article')
})

test('a closed ticket cannot be resolved', async () => {
  const ticket = await submit(api)
  await ticket.verdict({ solved: true })
  expect((await api.post(`${ticket.staffPath}/resolve`, { note: 'Late' }, staff)).status).toBe(409)
})

test('an internal note leaves the status and the assignee', async () => {
  const ticket = await submit(api)
  const { json } = await api.post(`${ticket.staffPath}/messages`, { body: 'Hm', visibility: 'internal' }, staff)
  expect(json.ticket).toMatchObject({ status: 'new', version: 2 })
  expect((await api.get(ticket.staffPath, { headers: staff })).json.ticket.assignee).toBeNull()
})

test.each(['/staff/tickets/999999', '/staff/tickets/abc'])('%s is not found', async (path) => {
  expect((await api.get(path, { headers: staff })).status).toBe(404)
  expect((await api.patch(path, { version: 1 }, staff)).status).toBe(404)
  expect((await api.post(`${path}/messages`, { body: 'x', visibility: 'public' }, staff)).status).toBe(404)
  expect((await api.post(`${path}/resolve`, { note: 'x' }, staff)).status).toBe(404)
})

test.each([[{ body: 'Hello' }], [{ body: 'Hello', visibility: 'private' }]])(
  'the message %j, which does not say whether the requester may read it, is not written',
  async (message) => {
    const ticket = await submit(api)
    const answer = await api.post(`${ticket.staffPath}/messages`, message, staff)
    expect([answer.status, answer.json.error.fields.map(({ path }: { path: string }) => path)]).toEqual([
      400,
      ['visibility'],
    ])
    expect((await ticket.read()).json.messages).toHaveLength(1)
  },
)
