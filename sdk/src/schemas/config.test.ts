import { expect, test } from 'vitest'
import { configSchema, defineConfig } from './config.ts'

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

/** What is said of a site's own texts, and where. */
function complaintsAboutTexts(texts: unknown): string[] {
  const { error } = configSchema.safeParse({ sites: [{ id: 'a', name: 'A', texts }] })
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

test('a site says any of the panel’s texts in its own words, also by plural form', () => {
  const nl = { greeting: 'Hoi', reasons: { 'hard-to-follow': 'Lastig' }, articleCount: { one: '1', other: '{count}' } }
  expect(complaintsAboutTexts({ nl, 'pt-BR': { send: 'Enviar' } })).toEqual([])
})

test.each([
  [{ nl: { greating: 'Hoi' } }, 'sites.0.texts.nl: Unrecognized key: "greating"'],
  [{ nl: { reasons: { slow: 'Traag' } } }, 'sites.0.texts.nl.reasons: Unrecognized key: "slow"'],
  [{ nl: { greeting: 7 } }, 'sites.0.texts.nl.greeting: Invalid input: expected string'],
  [{ nl: { articleCount: 7 } }, 'Write a text, or one for each plural form'],
  [{ nl: { articleCount: '{cuont} gidsen' } }, 'This text has only {count}, not {cuont}.'],
  [{ nl: { greeting: 'Hoi {name}' } }, 'This text has no values, not {name}.'],
  [{ nl: { greeting: '' } }, 'sites.0.texts.nl.greeting: Too small'],
  [{ dutch_: {} }, 'sites.0.texts.dutch_: '],
])('the texts %j are refused: %s', (texts, complaint) => {
  expect(complaintsAboutTexts(texts).join('\n')).toContain(complaint)
})

test('a text that there is not is a type error', () => {
  // @ts-expect-error: the panel has no text called `greating`.
  const misspelt = defineConfig({ sites: [{ id: 'a', name: 'A', texts: { nl: { greating: 'Hoi' } } }] })
  // @ts-expect-error: `greeting` counts nothing.
  const counting = defineConfig({ sites: [{ id: 'a', name: 'A', texts: { nl: { greeting: { other: 'Hoi' } } } }] })
  expect([misspelt, counting].map((config) => configSchema.safeParse(config).success)).toEqual([false, false])
})
