import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { signToken, type Person } from '../../examples/other-origin/sign-token.ts'
import { ROOT } from './folders.ts'

/** The address that the example is written with, so that it can be read and copied as it stands. */
const WRITTEN_ORIGIN = 'http://localhost:8787'
/** What is served, by its path in the repository; the rest of the repository is not. */
const FILES: Record<string, string> = {
  '/': 'examples/other-origin/index.html',
  '/style.css': 'examples/other-origin/style.css',
  '/sign-in.js': 'examples/other-origin/sign-in.js',
  '/theming/': 'examples/theming/index.html',
  '/theming/style.css': 'examples/theming/style.css',
  '/theming/theming.js': 'examples/theming/theming.js',
  // The table of properties that the page about theming draws.
  '/theming/theming.md': 'docs/theming.md',
}
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
}
/** Who can sign in there, by the name that the page asks with. */
const PEOPLE: Record<string, Person> = {
  noor: { id: 'brightwater-1', email: 'noor.visser@brightwater.example' },
  sam: { id: 'brightwater-2', email: 'sam.okafor@brightwater.example' },
}

export type OtherOrigin = {
  url: string
  /** The page on which every property of the widget's look can be tried. */
  themingUrl: string
  stop: () => Promise<void>
}

/**
 * Serves the example pages of somebody else's site, from a port of its own: the widget on them is a stranger there, as
 * it is on every customer's page.
 *
 * @param firstline origin whose `firstline.js` the pages embed
 * @param identityKey that its server signs tokens with, for whoever has signed in there
 */
export async function serveOtherOrigin(port: number, firstline: string, identityKey: string): Promise<OtherOrigin> {
  const server = createServer((request, response) => {
    // Divided by hand, because not all that can be asked for is an address.
    const [path = '/', query] = (request.url ?? '/').split('?', 2)
    if (path === '/firstline-token') answerToken(new URLSearchParams(query), identityKey, response)
    else void answer(path, firstline, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const url = `http://localhost:${port}/`
  return {
    url,
    themingUrl: `${url}theming/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function answerToken(asked: URLSearchParams, key: string, response: ServerResponse): void {
  const name = asked.get('person') ?? ''
  const person = Object.hasOwn(PEOPLE, name) ? PEOPLE[name] : undefined
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
    const text = await readFile(join(ROOT, file), 'utf8')
    response.writeHead(200, { 'content-type': TYPES[extname(file)], 'cache-control': 'no-store' })
    response.end(text.replaceAll(WRITTEN_ORIGIN, firstline))
  } catch (error) {
    console.error(`${file} of the pages on another origin could not be read:`, error)
    response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end('The page could not be read.\n')
  }
}
