import { configSchema } from '@firstline/sdk/config'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { realOutside } from '../src/outside.ts'
import { createNodeApp, WORKER_FIRST } from './node-app.ts'
import { openSqlite } from './sqlite-database.ts'

test('what the app answers before the files is what wrangler.toml says', async () => {
  const toml = await readFile(new URL('../../wrangler.toml', import.meta.url), 'utf8')
  const [, list] = /run_worker_first = \[([^\]]*)\]/.exec(toml)!
  expect(list!.match(/"[^"]*"/g)!.map((text) => JSON.parse(text))).toEqual(WORKER_FIRST)
})

/** A server whose files note what reached them, so that a test can see it; it has all of them or none. */
function start({ url = null as string | null, proxies = 0, hasFiles = true } = {}) {
  const seen: Request[] = []
  const ASSETS = {
    async fetch(request: Request) {
      seen.push(request)
      return hasFiles ? new Response('file') : new Response(null, { status: 404 })
    },
  }
  const env = { DB: openSqlite(':memory:'), ASSETS, TICKET_TOKEN_SECRETS: 'a-secret-for-tests-only' }
  const app = createNodeApp({ outside: realOutside(configSchema.parse({})), env, url, proxies })
  const incoming = { socket: { remoteAddress: '192.0.2.1' } }
  const call = (path: string, headers: Record<string, string> = {}) =>
    app.request(`http://inside:8080${path}`, { headers }, { incoming })
  return { call, seen }
}

test.each([
  ['/kb/public/en/manifest.json', 'file'],
  ['/kb/site/default.json', 'file'],
  ['/api/v1/docs', 'file'],
  ['/firstline.js', 'file'],
  ['/kb/internal/en/manifest.json', 'not_found'],
  ['/kb/partners/en/manifest.json', 'not_found'],
  ['/api/v1/nothing', 'not_found'],
])('%s is answered by: %s', async (path, by) => {
  expect(await (await start().call(path)).text()).toContain(by)
})

test.each(['/kb/public/en/index/terms-0.0123456789.bin', '/widget/panel.01234567.js'])(
  'nobody keeps that %s is not there',
  async (path) => {
    const { status, headers } = await start({ hasFiles: false }).call(path)
    expect([status, headers.get('Cache-Control')]).toEqual([404, 'no-store'])
  },
)

test('the server goes by the name that it was given, whatever it is called', async () => {
  const { call, seen } = start({ url: 'https://help.example.com' })
  await call('/firstline.js?a=1')
  expect(seen[0]!.url).toBe('https://help.example.com/firstline.js?a=1')
})

test.each([
  [0, '192.0.2.1'],
  [1, '203.0.113.7'],
  [2, '198.51.100.9'],
  [3, '192.0.2.1'],
])('behind %i proxies of ours a request comes from %s', async (proxies, sender) => {
  const { call, seen } = start({ proxies })
  await call('/', { 'X-Forwarded-For': '198.51.100.9, 203.0.113.7', 'CF-Connecting-IP': '10.0.0.1' })
  expect(seen[0]!.headers.get('CF-Connecting-IP')).toBe(sender)
})
