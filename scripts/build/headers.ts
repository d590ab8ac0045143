import { IMAGE_POLICY } from '@firstline/sdk/schemas'

/**
 * What every file is served with, as Cloudflare's static assets read it from `_headers`. The Worker sets the headers of
 * its own answers; these are for what comes straight from the edge.
 */
type HeaderRule = { path: string; headers: Record<string, string> }

const ANYONE_MAY_LOAD = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }
/** For files whose name changes with their content. */
const FOREVER = { 'Cache-Control': 'public, max-age=31536000, immutable' }
/** Kept, but asked about each time: the answer is 304 as long as the ETag fits. */
const REVALIDATE = { 'Cache-Control': 'public, max-age=0, must-revalidate' }

/** Everything a page of ours may do: load its own files and speak to its own origin. */
const OWN_FILES_ONLY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * The demo stands for a customer's page, whose policy is not ours to set: it may be tried out with scripts of one's
 * own, and is only kept from being framed by strangers.
 */
const DEMO_POLICY = "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"

const PRIVATE_PAGE = {
  'Content-Security-Policy': OWN_FILES_ONLY,
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex',
}

export const HEADER_RULES: HeaderRule[] = [
  { path: '/*', headers: { 'X-Content-Type-Options': 'nosniff' } },
  { path: '/', headers: { 'Content-Security-Policy': DEMO_POLICY } },
  { path: '/firstline.js', headers: { ...ANYONE_MAY_LOAD, 'Cache-Control': 'public, max-age=300' } },
  { path: '/widget/*', headers: { ...ANYONE_MAY_LOAD, ...FOREVER } },
  // Cloudflare says it of a file that is not there, too: readers of a knowledge base then ask past what was kept.
  { path: '/kb/public/*', headers: { ...ANYONE_MAY_LOAD, ...FOREVER } },
  { path: '/kb/public/:locale/manifest.json', headers: REVALIDATE },
  { path: '/kb/public/:locale/images/*', headers: { 'Content-Security-Policy': IMAGE_POLICY } },
  { path: '/kb/site/*', headers: { ...ANYONE_MAY_LOAD, ...REVALIDATE } },
  {
    path: '/help/*',
    headers: { 'Content-Security-Policy': OWN_FILES_ONLY, 'Referrer-Policy': 'strict-origin-when-cross-origin' },
  },
  // Tools of any origin may read how the API is called.
  { path: '/api/v1/openapi.json', headers: { ...ANYONE_MAY_LOAD, ...REVALIDATE } },
  { path: '/api/v1/docs', headers: { 'Content-Security-Policy': OWN_FILES_ONLY, 'Referrer-Policy': 'no-referrer' } },
  { path: '/console/*', headers: PRIVATE_PAGE },
  { path: '/console/assets/*', headers: FOREVER },
  // The address of a ticket's page holds the key to it.
  { path: '/ticket', headers: { ...PRIVATE_PAGE, 'Cache-Control': 'no-store' } },
]

/**
 * Writes the rules down. A path that several rules match gets the headers of all of them, values joined by a comma;
 * so a rule first removes what it is about to set.
 */
export function formatHeaders(rules: HeaderRule[] = HEADER_RULES): string {
  const blocks = rules.map(({ path, headers }) => {
    const lines = Object.entries(headers).flatMap(([name, value]) => [`  ! ${name}`, `  ${name}: ${value}`])
    return [path, ...lines].join('\n')
  })
  return `${blocks.join('\n\n')}\n`
}
