import { expect, test } from 'vitest'
import { matchesUrl, pathOf } from './url-patterns.ts'

test.each([
  ['/billing*', '/billing', true],
  ['/billing*', '/billing/invoices', true],
  ['/billing*', '/settings', false],
  ['/settings', '/settings', true],
  ['/settings', '/settings/', false],
  ['*/security', '/account/security', true],
  ['/a*b*c', '/a-b-c', true],
  ['/a*b', '/a', false],
  ['/ab*b', '/ab', false],
])('pattern %s and path %s: %s', (pattern, path, fits) => {
  expect(matchesUrl(pattern, path)).toBe(fits)
})

test('the path of an address leaves out query and fragment', () => {
  expect(pathOf('https://app.example.com/billing?plan=pro#card')).toBe('/billing')
  expect(pathOf('/billing?x')).toBe('/billing')
})
