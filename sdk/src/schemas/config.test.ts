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

const label = { en: 'Order' }
const field = { key: 'order', kind: 'text', label }

/** What is said of a form, and where. */
function complaintsAbout(form: unknown): string[] {
  const { error } = configSchema.safeParse({ forms: [form] })
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

test('a form is data: what it leaves out has a default', () => {
  const { forms } = configSchema.parse({ forms: [{ fields: [field] }] })
  expect(forms[0]!.fields[0]).toMatchObject({ required: false, lines: 'one', maximum: 2_000 })
})

test.each([
  [{ sites: ['shop'], fields: [] }, 'forms.0.sites.0: shop is not among the configured sites.'],
  [{ categories: ['x'], fields: [] }, 'forms.0.categories.0: x is not among the configured categories.'],
  [{ fields: [field, field] }, 'forms.0.fields: Two fields have the same key.'],
  [{ fields: [{ ...field, pattern: '(a+)+)' }] }, 'The pattern (a+)+) cannot be used: a ( is missing at character 6.'],
  [{ fields: [{ ...field, kind: 'colour' }] }, 'A field’s kind must be text, choice'],
  [{ fields: [{ ...field, kind: 'date', latest: 'tomorrow' }] }, 'A day is written 2026-11-03, or today.'],
  [{ fields: [{ ...field, label: {} }] }, 'A text is needed in one language at least'],
  [{ fields: [{ ...field, key: '__proto__' }] }, 'A key begins with a small letter'],
])('the form %j is refused: %s', (form, complaint) => {
  expect(complaintsAbout(form).join('\n')).toContain(complaint)
})
