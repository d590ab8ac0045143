import { threadResponseSchema, staffThreadResponseSchema } from '@firstline/sdk/schemas'
import { expect, test } from 'vitest'
import { createTestApi } from './support/api.ts'
import { hire, signIn, submit } from './support/people.ts'

test('a question is asked, answered, confirmed and closed', async () => {
  const api = createTestApi()
  const member = await hire('Sam')
  const staff = await signIn(api, member)
  const context = {
    pageUrl: 'https://app.example.com/billing',
    searches: ['new phone'],
    articles: [{ slug: 'new-phone', solved: false }],
  }
  const ticket = await submit(api, { context })

  const seen = await api.get(ticket.staffPath, { headers: staff })
  expect(staffThreadResponseSchema.parse(seen.json)).toEqual(seen.json)
  expect(seen.json.ticket).toMatchObject({
    status: 'new',
    version: 1,
    context,
    requester: { email: 'robin@example.com' },
  })

  const answered = await api.post(
    `${ticket.staffPath}/messages`,
    { body: 'Use a backup code.', visibility: 'public' },
    staff,
  )
  expect(answered.status).toBe(201)
  expect(answered.json.ticket).toMatchObject({ status: 'pending', version: 2 })

  const thread = await ticket.read()
  expect(threadResponseSchema.parse(thread.json)).toEqual(thread.json)
  expect(thread.json.messages.map((message: { body: string }) => message.body)).toEqual([
    'I have a new phone and my codes are gone.',
    'Use a backup code.',
  ])

  expect((await ticket.reply('Which one?')).json.ticket).toMatchObject({ status: 'open', version: 3 })
  const closed = await ticket.verdict({ solved: true, rating: 5, comment: 'Thanks' })
  expect(closed.json.ticket).toMatchObject({ status: 'closed', version: 4, rating: 5 })
  expect(closed.json.ticket.closedAt).not.toBeNull()
})

test('the first public reply assigns the ticket to its author and goes on record', async () => {
  const api = createTestApi()
  const member = await hire('Kim')
  const staff = await signIn(api, member)
  const ticket = await submit(api)
  await api.post(`${ticket.staffPath}/messages`, { body: 'Hello', visibility: 'public' }, staff)
  const { json } = await api.get(ticket.staffPath, { headers: staff })
  expect(json.ticket.assignee).toEqual({ id: member.id, name: 'Kim' })
  expect(json.ticket.history.map(({ field, from, to }: Record<string, unknown>) => [field, from, to])).toEqual([
    ['status', null, 'new'],
    ['assignee', null, 'Kim'],
    ['message', null, 'public'],
    ['status', 'new', 'pending'],
  ])
})
