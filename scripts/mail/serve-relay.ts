import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import type { Mail, Mailer } from '../../worker/src/mail/mailer.ts'

export type MailRelay = { url: string; stop: () => Promise<void> }

/**
 * Passes on the letters of a local Worker, which knows neither SMTP nor folders. Only this machine reaches it, and only
 * who was told its address: it would send anything to anybody.
 */
export async function serveMailRelay(mailer: Mailer): Promise<MailRelay> {
  const path = `/${randomBytes(24).toString('base64url')}`
  const server = createServer((request, response) => void pass(mailer, path, request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${path}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function pass(mailer: Mailer, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST' || request.url !== path) {
    response.writeHead(404).end()
    return
  }
  try {
    const sent = await mailer.send((await json(request)) as Mail)
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(sent))
  } catch (error) {
    // The Worker keeps the reason, for staff and operators to see.
    response
      .writeHead(502, { 'Content-Type': 'text/plain' })
      .end(error instanceof Error ? error.message : String(error))
  }
}
