import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { signToken, type Person } from '../../examples/other-origin/sign-token.ts'
import { ROOT } from './folders.ts'

const FOLDER = join(ROOT, 'examples/other-origin')
/** The address that the example is written with, so that it can be read and copied as it stands. */
const WRITTEN_ORIGIN = 'http://localhost:8787'
const FILES: Record<string, { name: string; type: string }> = {
  '/': { name: 'index.html', type: 'text/html; charset=utf-8' },
  '/style.css': { name: 'style.css', type: 'text/css; charset=utf-8' },
  '/sign-in.js': { name: 'sign-in.js', type: 'text/javascript; charset=utf-8' },
}
/** Who can sign in there, by the name that the page asks with. */
const PEOPLE: Record<string, Person> = {
  noor: { id: 'brightwater-1', email: 'noor.visser@brightwater.example' },
  sam: { id: 'brightwater-2', email: 'sam.okafor@brightwater.example' },
}

export type OtherOrigin = { url: string; stop: () => Promise<void> }

/**
 * Serves the example page of somebody else's site, from a port of its own: the widget on it is a stranger there, as it
 * is on every customer's page.
 *
 * @param firstline origin whose `firstline.js` the page embeds
 * @param identityKey that its server signs tokens with, for whoever has signed in there
 */
export async function serveOtherOrigin(port: number, firstline: string, identityKey: string): Promise<OtherOrigin> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/firstline-token') answerToken(searchParams, identityKey, response)
    else void answer(pathname, firstline, response)
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

function answerToken(asked: URLSearchParams, key: string, response: ServerResponse): void {
  const person = PEOPLE[asked.get('person') ?? '']
  response.writeHead(person ? 200 : 401, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(person ? signToken(key, asked.get('site') ?? '', person) : 'Nobody is signed in.\n')
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
