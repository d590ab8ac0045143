import { expect, test } from 'vitest'
import { configSchema } from './config.ts'

test('an empty configuration is complete', () => {
  expect(configSchema.parse({})).toMatchObject({ sites: [{ id: 'default' }], locales: ['en'], categories: [] })
  expect(configSchema.parse(undefined).limits.ticketsPerHourPerAddress).toBe(20)
})

test('an unknown key is named', () => {
  const issue = configSchema.safeParse({ locale: ['en'] }).error?.issues[0]
  expect(issue).toMatchObject({ code: 'unrecognized_keys', keys: ['locale'] })
})

test.each([
  ['https://app.example.com', true],
  ['http://localhost:*', true],
  ['http://localhost:3000', true],
  ['https://*.example.com', false],
  ['https://app.example.com:*', false],
  ['https://app.example.com/path', false],
  ['*', false],
])('origin %s is allowed in a configuration: %s', (origin, allowed) => {
  expect(configSchema.safeParse({ sites: [{ id: 'a', name: 'A', origins: [origin] }] }).success).toBe(allowed)
})
