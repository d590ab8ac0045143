import { expect, test } from 'vitest'
import { readTokenSecrets, deriveToken, verifyToken } from './derived-token.ts'

const secrets = readTokenSecrets('a-secret-that-is-long-enough')

test('a token opens its own ticket only', async () => {
  const token = await deriveToken(secrets, 'one')
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(await verifyToken(secrets, 'one', token)).toBe(true)
  expect(await verifyToken(secrets, 'other', token)).toBe(false)
})

test('a token is written in one way: bits that stand for nothing cannot be changed', async () => {
  const token = await deriveToken(secrets, 'one')
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const neighbour = alphabet[alphabet.indexOf(token.at(-1)!) + 1]!
  expect(await verifyToken(secrets, 'one', token.slice(0, -1) + neighbour)).toBe(false)
})

test('the same ticket gets the same token again', async () => {
  expect(await deriveToken(secrets, 'one')).toBe(await deriveToken(secrets, 'one'))
})

test.each([undefined, '', ' , ', 'too-short', 'a-secret-that-is-long-enough,', 'x'.repeat(16) + ',y,z'])(
  'the setting %j is refused',
  (setting) => {
    expect(() => readTokenSecrets(setting)).toThrow('TICKET_TOKEN_SECRETS')
  },
)
