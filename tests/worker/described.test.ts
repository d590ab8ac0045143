import { expect, test } from 'vitest'
import { createTestApi } from './support/api.ts'
import { requireDescribed } from './support/described.ts'
import { submit } from './support/people.ts'

const ticket = await submit(createTestApi())
const { json } = await ticket.read()

test.each([
  ['a field that the contract does not name', 200, { ...json, requester: { email: 'robin@example.com' } }],
  ['a field too many further in', 200, { ...json, ticket: { ...json.ticket, sender: 'x' } }],
  ['a field that is missing', 200, { messages: json.messages }],
  ['a value of another kind', 200, { ...json, ticket: { ...json.ticket, status: 'lost' } }],
  ['a status that the call does not name', 202, json],
  ['an error of another shape', 404, { error: 'not found' }],
])('the tests notice %s', (_what, status, answer) => {
  expect(() => requireDescribed('GET', ticket.path, status, answer)).toThrow(`GET ${ticket.path} answered ${status}`)
})

test('the tests notice a call that openapi.json does not describe', () => {
  expect(() => requireDescribed('GET', '/nothing/like/it', 200, {})).toThrow('is not described')
})
