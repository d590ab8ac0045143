import { expect, test } from 'vitest'
import { describeSystem } from './describe-system.ts'

const describe = (seeded: boolean, chosen: boolean) =>
  describeSystem(
    {
      origin: 'http://localhost:8787',
      otherOriginUrl: 'http://localhost:8788/',
      themingUrl: 'http://localhost:8788/theming/',
      seeded,
      mailFolder: '/there/mail',
    },
    { text: 'correct horse', chosen },
  )

test('a generated password is shown on the start that made the account, and on no other', () => {
  expect(describe(true, false)).toContain('Password: correct horse')
  expect(describe(false, false)).not.toContain('correct horse')
})

test('where letters go is said', () => {
  expect(describe(true, true)).toContain('/there/mail')
})

test('a chosen password is never shown', () => {
  expect(describe(true, true)).toContain('with the password in FIRSTLINE_ADMIN_PASSWORD.')
  expect(describe(true, true) + describe(false, true)).not.toContain('correct horse')
})

test('a chosen password that comes too late is said not to count', () => {
  expect(describe(false, true)).toContain('FIRSTLINE_ADMIN_PASSWORD was not used')
  expect(describe(false, false)).not.toContain('FIRSTLINE_ADMIN_PASSWORD')
})
