import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test('without settings it listens on this machine alone', () => {
  expect(readSettings({})).toMatchObject({ port: 8787, host: '127.0.0.1', url: null, proxies: 0, smtp: null })
})

test('what is set counts', () => {
  const settings = readSettings({
    PORT: '8080',
    HOST: '0.0.0.0',
    FIRSTLINE_URL: 'https://help.example.com/',
    FIRSTLINE_PROXIES: '1',
    FIRSTLINE_STATE: '/var/lib/firstline',
  })
  expect(settings).toMatchObject({ port: 8080, host: '0.0.0.0', url: 'https://help.example.com', proxies: 1 })
  expect(settings.folders).toEqual({ site: '/var/lib/firstline/site', data: '/var/lib/firstline' })
})

test.each([
  ['FIRSTLINE_URL', 'help.example.com'],
  ['FIRSTLINE_URL', 'https://help.example.com/support'],
  ['FIRSTLINE_URL', 'ftp://help.example.com'],
  ['FIRSTLINE_PROXIES', '-1'],
  ['FIRSTLINE_PROXIES', 'yes'],
  ['PORT', 'x'],
])('%s cannot be %j', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(name)
})
