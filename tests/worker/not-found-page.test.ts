import { expect, test } from 'vitest'
import { createTestApi } from './support/api.ts'

const api = createTestApi()
/** What a browser sends when a person types an address. */
const OF_BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8'

const ask = (path: string, accept?: string, method = 'GET') =>
  api.send(path, { method, ...(accept === undefined ? {} : { headers: { Accept: accept } }) })

test('a person who mistyped an address gets a page that leads on and may run nothing', async () => {
  const { status, headers, text } = await ask('/helq/en/sign-in', OF_BROWSER)
  expect([status, headers.get('Content-Type')]).toEqual([404, 'text/html; charset=UTF-8'])
  expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; (?!.*unsafe)/)
  expect([headers.get('Cache-Control'), headers.get('Vary')]).toEqual(['no-store', 'Accept'])
  expect(text).toContain('<a href="/help/">')
  expect(text).not.toMatch(/<script|<style| style=/)
})

test.each([
  ['/api/v1/nothing', OF_BROWSER, 'GET'],
  ['/kb/partners/en/manifest.json', OF_BROWSER, 'GET'],
  ['/nothing', 'application/json', 'GET'],
  ['/nothing', 'application/json, text/html;q=0.5', 'GET'],
  ['/nothing', '*/*', 'GET'],
  ['/nothing', undefined, 'GET'],
  ['/nothing', OF_BROWSER, 'POST'],
])('%s asked for as %s by %s answers with the envelope', async (path, accept, method) => {
  const { status, json } = await ask(path, accept, method)
  expect([status, json.error.code]).toEqual([404, 'not_found'])
})
