import { expect, test } from 'vitest'
import { hasAllowedScheme, schemeOf } from './link-scheme.ts'

// oxlint-disable-next-line no-script-url -- the very addresses that must be recognised
test.each(['java\nscript:alert(1)', ' javascript:alert(1)', '\u0001javascript:alert(1)', 'JaVaScRiPt:alert(1)'])(
  'a scheme is seen as a browser sees it: %j',
  (address) => expect(schemeOf(address)).toBe('javascript'),
)

test('web, mail and telephone addresses are allowed and nothing else', () => {
  expect(['https://a.b', 'http://a.b', 'mailto:a@b.c', 'tel:112'].every(hasAllowedScheme)).toBe(true)
  expect(['data:text/html,x', 'vbscript:x', 'file:///etc', 'two.md', ''].some(hasAllowedScheme)).toBe(false)
})
