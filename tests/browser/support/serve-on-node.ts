import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { startServer } from '../../../scripts/serve/server.ts'
import { anyFreePort } from '../../../scripts/system/ports.ts'

/**
 * Serves the running system's site as one's own server does, until the test is over.
 *
 * @returns its origin
 */
export async function serveOnNode(): Promise<string> {
  const port = await anyFreePort()
  const data = await mkdtemp(join(tmpdir(), 'firstline-server-'))
  const folders = { site: inject('site'), data }
  const server = await startServer(
    { port, host: '127.0.0.1', url: null, proxies: 0, smtp: null, folders },
    'not asked for',
  )
  onTestFinished(async () => {
    await server.stop()
    await rm(data, { recursive: true })
  })
  return `http://127.0.0.1:${port}`
}
