import { exports } from 'cloudflare:workers'
import { expect, test } from 'vitest'

test('the Worker itself starts with firstline.config.ts and answers', async () => {
  const worker = (exports as unknown as { default: Fetcher }).default
  const response = await worker.fetch('https://help.example.com/api/v1/health')
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }])
})
