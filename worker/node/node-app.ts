import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { createApp } from '../src/app.ts'
import type { Env } from '../src/env.ts'
import type { Outside } from '../src/outside.ts'

export type NodeApp = Hono<{ Bindings: HttpBindings }>

export type NodeAppOptions = {
  outside: Outside
  env: Env
  /** Origin by which the world reaches this server, without a slash at the end. Null: by whatever name it is called. */
  url: string | null
  /** How many proxies of one's own stand in front; each adds an address to `X-Forwarded-For`. */
  proxies: number
}

/**
 * What `run_worker_first` in wrangler.toml says: the app answers these, and of the rest what is no file. A test holds the
 * two together.
 */
export const WORKER_FIRST: readonly string[] = [
  ...['/api/*', '!/api/v1/openapi.json', '!/api/v1/docs', '!/api/v1/docs.css'],
  ...['/kb/*', '!/kb/public/*', '!/kb/site/*'],
]

/** The same app as on Workers, with the files of the site beside it, for `@hono/node-server`. */
export function createNodeApp({ outside, env, url, proxies }: NodeAppOptions): NodeApp {
  const app = createApp(outside)
  return new Hono<{ Bindings: HttpBindings }>().use(compress()).all('*', async (c) => {
    const request = asSeenByWorld(c.req.raw, { url, sender: senderOf(c.req.raw, c.env, proxies) })
    if (!isForWorker(new URL(request.url).pathname)) {
      const file = await env.ASSETS.fetch(request)
      if (file.status !== 404) return file
    }
    return app.fetch(request, env)
  })
}

/** The request with the name that visitors call this server by, and whom it comes from as Cloudflare would tell. */
function asSeenByWorld(request: Request, { url, sender }: { url: string | null; sender: string | null }): Request {
  const { pathname, search, origin } = new URL(request.url)
  const headers = new Headers(request.headers)
  headers.delete('CF-Connecting-IP')
  if (sender !== null) headers.set('CF-Connecting-IP', sender)
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
  return new Request((url ?? origin) + pathname + search, {
    method: request.method,
    headers,
    signal: request.signal,
    ...(hasBody && { body: request.body, duplex: 'half' }),
  })
}

/** The address that the outermost of our proxies saw; everything before it a stranger may have written. */
function senderOf(request: Request, { incoming }: HttpBindings, proxies: number): string | null {
  const chain = (request.headers.get('X-Forwarded-For') ?? '').split(',').map((address) => address.trim())
  const forwarded = proxies > 0 ? chain.at(-proxies) : undefined
  return forwarded || (incoming.socket.remoteAddress ?? null)
}

function isForWorker(path: string): boolean {
  const matches = (pattern: string) => {
    return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern
  }
  const excepted = WORKER_FIRST.some((pattern) => pattern.startsWith('!') && matches(pattern.slice(1)))
  return !excepted && WORKER_FIRST.some(matches)
}
