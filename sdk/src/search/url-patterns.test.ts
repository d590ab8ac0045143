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
  ['/f%C3%BCr*', '/für-alle', true],
])('pattern %s and path %s: %s', (pattern, path, fits) => {
  expect(matchesUrl(pattern, path)).toBe(fits)
})

test('the path of an address leaves out query and fragment', () => {
  expect(pathOf('https://app.example.com/billing?plan=pro#card')).toBe('/billing')
  expect(pathOf('/billing?x')).toBe('/billing')
})

test('a path is read in the letters that a writer types, and as it is where it encodes none', () => {
  expect(pathOf('https://app.example.com/für/支払い')).toBe('/für/支払い')
  expect(pathOf('/100%/sure')).toBe('/100%/sure')
})

test.each(['//', 'https://['])('%s is no address, and told so', (url) => {
  expect(() => pathOf(url)).toThrow(`url must be an address, got ${url}.`)
})
