import type { ApiMiddleware } from './api.ts'

/** Answers hold what people wrote: no cache keeps them, no link leads back to them, nothing takes them for a page. */
export function keepPrivate(): ApiMiddleware {
  return async function keepPrivate(c, next) {
    c.header('Cache-Control', 'no-store')
    c.header('Referrer-Policy', 'no-referrer')
    c.header('X-Content-Type-Options', 'nosniff')
    await next()
  }
}
