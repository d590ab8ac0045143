import { expect, test } from 'vitest'
import { readAddresses } from './addresses.ts'

const ORIGIN = 'https://help.example.com'

test.each([
  ['nothing', null],
  ['an empty word', ''],
  ['what is no address', 'http://[help'],
])('for %s the script’s origin is taken', (_, said) => {
  const { kb, api, help } = readAddresses(ORIGIN, { kb: said, api: said })
  expect([kb, api]).toEqual([`${ORIGIN}/kb/`, `${ORIGIN}/api/v1`])
  expect(help('en', 'vpn')).toBe(`${ORIGIN}/help/en/vpn`)
})

test('an address is relative to the page, and a folder with or without its slash', () => {
  const { kb, help } = readAddresses(ORIGIN, { kb: '/support/kb', api: null })
  expect(kb).toBe(new URL('/support/kb/', document.baseURI).href)
  expect(help('en', 'vpn')).toBe(new URL('/support/help/en/vpn', document.baseURI).href)
})
