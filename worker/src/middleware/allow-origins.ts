import type { Site } from '@firstline/sdk/schemas'
import { ApiError } from '../errors.ts'
import { sentApiKey } from './api-key.ts'
import type { ApiContext, ApiMiddleware } from './api.ts'

const CORS_HEADERS = {
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Allow-Headers': 'Content-Type, Authorization, Idempotency-Key, Firstline-Site',
  'Access-Control-Max-Age': '7200',
}
const EXPOSED_HEADERS = 'Idempotency-Replayed, Retry-After, Firstline-Request-Id'

/**
 * For visitors' calls: lets pages of the named site in, and nobody else's. A request without an origin comes from no
 * browser and is let in. Answers preflights itself; they cannot name a site, so any site's origin will do there.
 *
 * @throws {ApiError} `origin_not_allowed`, before anything else is looked at; `invalid_request`: no such site
 */
export function allowSites(sites: Site[]): ApiMiddleware {
  return async function allowSites(c, next) {
    const origin = foreignOrigin(c)
    if (origin !== null) {
      if (!sites.some((site) => isListed(site, origin))) throw originNotAllowed(origin)
      c.header('Access-Control-Allow-Origin', origin)
      c.header('Access-Control-Expose-Headers', EXPOSED_HEADERS)
    }
    if (c.req.method === 'OPTIONS' && c.req.header('Origin')) return c.body(null, 204, CORS_HEADERS)

    // By the address where no header can be set: a page that is left sends by sendBeacon.
    const siteId = c.req.header('Firstline-Site') ?? c.req.query('site')
    const site = siteId === undefined ? sites[0] : sites.find((each) => each.id === siteId)
    if (!site) throw new ApiError('invalid_request', 'Firstline-Site names a site that is not configured here.')
    if (origin !== null && !isListed(site, origin)) throw originNotAllowed(origin)
    c.set('site', site)
    await next()
  }
}

/**
 * For staff's calls: their cookie is sent along, so only our own pages may make them. A key is sent by whoever has it, and
 * by no browser on its own: where it is sent from does not matter.
 */
export function allowOwnOrigin(): ApiMiddleware {
  return async function allowOwnOrigin(c, next) {
    const origin = foreignOrigin(c)
    if (origin !== null && sentApiKey(c) === null) throw originNotAllowed(origin)
    await next()
  }
}

/** The origin of the page that made the request; null when it is our own, or when there is no page. */
function foreignOrigin(c: ApiContext): string | null {
  c.header('Vary', 'Origin')
  const origin = c.req.header('Origin')
  return origin === undefined || origin === new URL(c.req.url).origin ? null : origin
}

function isListed(site: Site, origin: string): boolean {
  return site.origins.some((listed) =>
    listed.endsWith(':*') ? hasOrigin(listed.slice(0, -2), origin) : listed === origin,
  )
}

/** `http://localhost`, `http://localhost:5173`, but not `http://localhost.example.com`. */
function hasOrigin(schemeAndHost: string, origin: string): boolean {
  return origin.startsWith(schemeAndHost) && /^(:\d{1,5})?$/.test(origin.slice(schemeAndHost.length))
}

function originNotAllowed(origin: string): ApiError {
  return new ApiError(
    'origin_not_allowed',
    `Pages of ${origin.slice(0, 200)} may not call this API. An operator can add it to the site’s origins.`,
  )
}
