import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { Preview, Version } from './preview.ts'
import { servePreview } from './serve-preview.ts'

const VERSION: Version = {
  number: 1,
  files: new Map([['help/en/two.html', new TextEncoder().encode('<head></head>Two')]]),
  problems: [],
  articles: 1,
}

async function startServer() {
  const preview = { version: () => VERSION, searchIsCurrent: async () => {} } as unknown as Preview
  const server = await servePreview(preview, null, 0)
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return (path: string, headers = {}) =>
    new Promise<number>((resolve, reject) => {
      get({ port, host: '127.0.0.1', path, headers }, (response) => {
        response.resume()
        resolve(response.statusCode!)
      }).on('error', reject)
    })
}

test('pages are served by their address, whatever stands behind it', async () => {
  const ask = await startServer()
  expect(await ask('/help/en/two?from=mail')).toBe(200)
  expect(await ask('/help/en/three')).toBe(404)
})

test('what is no address is not found, and stops nothing', async () => {
  const ask = await startServer()
  expect(await ask('//')).toBe(404)
  expect(await ask('/help/%E0%A4%A')).toBe(404)
  expect(await ask('/help/en/two')).toBe(200)
})

test('under a name that is not this machine’s there is nothing', async () => {
  const ask = await startServer()
  expect(await ask('/help/en/two', { host: 'drafts.example.com' })).toBe(403)
})
