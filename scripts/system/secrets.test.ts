import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { firstPassword } from './first-member.ts'
import { ensureIdentityKey, ensureSecrets } from './secrets.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firstline-secrets-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('the secret is made once and kept, or every private link would stop working', async () => {
  const file = join(folder, 'deep/secrets.env')
  await ensureSecrets(file)
  const first = await readFile(file, 'utf8')
  await ensureSecrets(file)
  expect(first).toMatch(/^TICKET_TOKEN_SECRETS=[\w-]{43}\n$/)
  expect(await readFile(file, 'utf8')).toBe(first)
})

test('the key of the example’s tokens is made once, and is one that the Worker reads', async () => {
  const file = join(folder, 'deep/identity.env')
  const key = await ensureIdentityKey(file)
  expect(key).toMatch(/^example:[\w-]{43}$/)
  expect(await readFile(file, 'utf8')).toBe(`IDENTITY_SECRETS=${key}\n`)
  expect(await ensureIdentityKey(file)).toBe(key)
})

test('nobody else on the machine can read it', async () => {
  const file = join(folder, 'secrets.env')
  await ensureSecrets(file)
  // Windows has no such modes: there the folder of the person's own account keeps others out.
  expect((await stat(file)).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600)
})

test('a chosen password is kept as it is, a short one is refused', () => {
  expect(firstPassword('eight888')).toEqual({ text: 'eight888', chosen: true })
  expect(() => firstPassword('seven77')).toThrow('FIRSTLINE_ADMIN_PASSWORD has 7 characters')
})

test('without one a long password is made, another one each time', () => {
  const made = firstPassword(undefined)
  expect(made.text).toMatch(/^[A-Za-z2-9]{16}$/)
  expect(firstPassword('').text).not.toBe(made.text)
})
