import { expect, test } from 'vitest'
import { createTestApi } from './support/api.ts'
import { hire, signIn, submit } from './support/people.ts'

const api = createTestApi()
const staff = await signIn(api, await hire('Sam'))

/** A ticket that staff have set to a status. */
async function ticketThatIs(status: string) {
  const ticket = await submit(api)
  if (status !== 'new') await api.patch(ticket.staffPath, { version: 1, status }, staff)
  return ticket
}

test.each(['new', 'open', 'pending', 'on_hold', 'resolved'])('solved closes a ticket that is %s', async (status) => {
  const ticket = await ticketThatIs(status)
  expect((await ticket.verdict({ solved: true })).json.ticket.status).toBe('closed')
})

test.each(['pending', 'resolved', 'closed'])('not solved opens a ticket that is %s', async (status) => {
  const ticket = await ticketThatIs(status)
  const { json } = await ticket.verdict({ solved: false })
  expect(json.ticket).toMatchObject({ status: 'open', resolvedAt: null, closedAt: null })
})

test.each(['new', 'open', 'on_hold'])('not solved changes nothing on a ticket that is %s', async (status) => {
  const ticket = await ticketThatIs(status)
  const before = (await ticket.read()).json.ticket
  expect((await ticket.verdict({ solved: false })).json.ticket).toEqual(before)
})

test('a verdict given again changes nothing', async () => {
  const ticket = await submit(api)
  const first = await ticket.verdict({ solved: true, rating: 4 })
  expect((await ticket.verdict({ solved: true, rating: 4 })).text).toBe(first.text)
})

test('a rating on a ticket that is closed already is kept', async () => {
  const ticket = await submit(api)
  await ticket.verdict({ solved: true })
  expect((await ticket.verdict({ solved: true, rating: 2 })).json.ticket).toMatchObject({ rating: 2, version: 3 })
})

test('what the requester says with the verdict is on record for staff', async () => {
  const ticket = await submit(api)
  await ticket.verdict({ solved: true, comment: 'Quick!' })
  const { json } = await api.get(ticket.staffPath, { headers: staff })
  expect(json.ticket.history.at(-2)).toMatchObject({ field: 'comment', to: 'Quick!', actor: { kind: 'requester' } })
})
