import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { contentType } from './content-type.ts'
import { handleRequests, pathnameOf } from './handle-request.ts'
import type { Preview } from './preview.ts'

/** Names by which this machine is called; under another one a page of a stranger's could read drafts. */
const OWN_NAMES = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** What a page of the widget asks for that a preview has not. */
const NO_API = { error: { code: 'unavailable', message: 'A preview keeps no tickets.', requestId: 'preview' } }

/**
 * Serves a preview on this machine alone.
 *
 * @param widget folder with `firstline.js` and what it imports; null: pages are shown without it
 * @param port 0: any that is free
 * @throws {Error} the port is taken
 */
export async function servePreview(preview: Preview, widget: string | null, port: number): Promise<Server> {
  const handle = handleRequests(preview)
  const server = createServer((request, response) => {
    const pathname = pathnameOf(request)
    if (!OWN_NAMES.test(request.headers.host ?? '')) {
      response.writeHead(403, { 'Content-Type': 'text/plain' }).end('A preview is for the machine that it runs on.')
    } else if (pathname === '/') {
      response.writeHead(307, { Location: '/help/' }).end()
    } else if (pathname.startsWith('/api/')) {
      response.writeHead(503, { 'Content-Type': 'application/json' }).end(JSON.stringify(NO_API))
    } else if (!handle(request, response)) {
      const file = widget && widgetFile(widget, pathname)
      if (file) response.writeHead(200, { 'Content-Type': contentType(file) }).end(readFileSync(file))
      else response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return server
}

/** The file of the widget that an address stands for; null when it is none. */
function widgetFile(folder: string, pathname: string): string | null {
  if (!/^\/(firstline|widget\/[\w.-]+)\.js$/.test(pathname)) return null
  const file = join(folder, pathname)
  return existsSync(file) ? file : null
}
