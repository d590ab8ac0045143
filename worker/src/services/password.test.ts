import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './password.ts'

test('a password fits its hash, and no other does', async () => {
  const hash = await hashPassword('pässwörd 🔑')
  expect(hash).toMatch(/^pbkdf2-sha256\$100000\$[\w-]{22}\$[\w-]{43}$/)
  expect(await verifyPassword('pässwörd 🔑', hash)).toBe(true)
  expect(await verifyPassword('passwörd 🔑', hash)).toBe(false)
})

test('two hashes of one password differ', async () => {
  expect(await hashPassword('same')).not.toBe(await hashPassword('same'))
})

test('a hash made with another count is still read', async () => {
  // PBKDF2-HMAC-SHA-256, password "password", salt "salt", 4096 iterations: the known answer of RFC 7914's family.
  const hash = 'pbkdf2-sha256$4096$c2FsdA$xeR41ZKIyEGqUw22hFxMjZYok6ABzk4RpJY4c6qYE0o'
  expect(await verifyPassword('password', hash)).toBe(true)
})

test('without an account nothing fits', async () => {
  expect(await verifyPassword('', null)).toBe(false)
})

test('a malformed hash is an error, not a wrong password', async () => {
  await expect(verifyPassword('x', 'plain-text')).rejects.toThrow('malformed')
})
