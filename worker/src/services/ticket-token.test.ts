import { expect, test } from 'vitest'
import { readTicketSecrets, signTicketToken, verifyTicketToken } from './ticket-token.ts'

const secrets = readTicketSecrets('a-secret-that-is-long-enough')

test('a token opens its own ticket only', async () => {
  const token = await signTicketToken(secrets, 'one')
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(await verifyTicketToken(secrets, 'one', token)).toBe(true)
  expect(await verifyTicketToken(secrets, 'other', token)).toBe(false)
})

test('the same ticket gets the same token again', async () => {
  expect(await signTicketToken(secrets, 'one')).toBe(await signTicketToken(secrets, 'one'))
})

test.each([undefined, '', ' , ', 'too-short', 'a-secret-that-is-long-enough,', 'x'.repeat(16) + ',y,z'])(
  'the setting %j is refused',
  (setting) => {
    expect(() => readTicketSecrets(setting)).toThrow('TICKET_TOKEN_SECRETS')
  },
)
