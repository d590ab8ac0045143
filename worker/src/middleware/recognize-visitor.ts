import { recognizeVisitor as recognize } from '../services/visitor.ts'
import type { ApiContext, ApiMiddleware } from './api.ts'

/** @returns null when none was sent */
export function readBearerToken(c: ApiContext): string | null {
  return /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1] ?? null
}

/** For visitors' calls, behind `allowSites` and `openScope`: who makes it, and whether the site lets them. */
export function recognizeVisitor(): ApiMiddleware {
  return async function recognizeVisitor(c, next) {
    const siteIsNamed = c.req.header('Firstline-Site') !== undefined
    const visitor = { site: c.get('site'), siteIsNamed, token: readBearerToken(c) }
    c.set('visitor', await recognize(c.get('scope'), visitor))
    await next()
  }
}
