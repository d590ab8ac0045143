import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { ROOT } from './folders.ts'

const FOLDER = join(ROOT, 'examples/other-origin')
/** The address that the example is written with, so that it can be read and copied as it stands. */
const WRITTEN_ORIGIN = 'http://localhost:8787'
const FILES: Record<string, { name: string; type: string }> = {
  '/': { name: 'index.html', type: 'text/html; charset=utf-8' },
  '/style.css': { name: 'style.css', type: 'text/css; charset=utf-8' },
}

export type OtherOrigin = { url: string; stop: () => Promise<void> }

/**
 * Serves the example page of somebody else's site, from a port of its own: the widget on it is a stranger there, as it
 * is on every customer's page.
 *
 * @param firstline origin whose `firstline.js` the page embeds
 */
export async function serveOtherOrigin(port: number, firstline: string): Promise<OtherOrigin> {
  const server = createServer((request, response) => {
    void answer(new URL(request.url ?? '/', 'http://localhost').pathname, firstline, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `http://localhost:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(path: string, firstline: string, response: ServerResponse): Promise<void> {
  const file = FILES[path]
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such page here.\n')
    return
  }
  try {
    const text = await readFile(join(FOLDER, file.name), 'utf8')
    response.writeHead(200, { 'content-type': file.type, 'cache-control': 'no-store' })
    response.end(text.replaceAll(WRITTEN_ORIGIN, firstline))
  } catch (error) {
    console.error(`${file.name} of the page on another origin could not be read:`, error)
    response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end('The page could not be read.\n')
  }
}
