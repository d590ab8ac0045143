import { expect, test } from 'vitest'
import { foundByRule } from '../../testing/found-by-rule.ts'
import { article } from '../../testing/knowledge-base-folder.ts'
import { outsideLinks } from './outside-links.ts'

const judge = (address: string) => foundByRule(outsideLinks, { 'en/a/one.md': article({}, `[x](<${address}>)`) })

test.each([
  ['malformed-link', 'https://example.com/my page'],
  ['malformed-link', 'https:example.com'],
  ['malformed-link', 'https:///page'],
  ['malformed-link', 'https://example'],
  ['malformed-link', 'https://exa mple.com'],
  ['malformed-link', 'https://example.com:port'],
  ['malformed-link', 'mailto:help'],
  ['malformed-link', 'mailto:help@example'],
  ['malformed-link', 'mailto:a@example.com,b'],
  ['malformed-link', 'tel:call us'],
  ['malformed-link', 'tel:'],
  ['local-link', 'http://localhost:3000/'],
  ['local-link', 'https://127.0.0.1'],
  ['insecure-link', 'http://example.com'],
])('%s: %s', async (code, address) => {
  expect(await judge(address)).toEqual([`${code} en/a/one.md:4`])
})

test.each([
  'https://example.com',
  'https://example.com./a(b)?c=d&e#f',
  'HTTPS://EXAMPLE.COM',
  'https://пример.рф/',
  'https://xn--e1afmkfd.xn--p1ai',
  'https://example.com:8443/%20',
  'http://192.168.1.1/',
  'http://printer.local',
  'https://[2001:db8::1]/',
  'mailto:a.b+c@example.co.uk?subject=Hello%20there',
  'mailto:a@example.com,b@example.com',
  'tel:+31-20-123(45)67;ext=8',
  'tel:112',
])('%s is fine', async (address) => {
  expect(await judge(address)).toEqual([])
})

test('links in tables, lists and steps are looked at too', async () => {
  const link = '[x](http://example.com)'
  const body = `| a |\n| - |\n| ${link} |\n\n- a\n  - ${link}\n\n## Is it?\n\n> ${link}\n\n- [Yes](#solved)`
  expect(await foundByRule(outsideLinks, { 'en/a/one.md': article({ type: 'steps' }, body) })).toEqual(
    [7, 10, 14].map((line) => `insecure-link en/a/one.md:${line}`),
  )
})
