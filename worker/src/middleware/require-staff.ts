import { getCookie } from 'hono/cookie'
import { ApiError } from '../errors.ts'
import { readSession } from '../services/sessions.ts'
import type { ApiContext, ApiMiddleware } from './api.ts'

/** The token in the session cookie, whose full name is `__Host-firstline_session`. */
export function sessionToken(c: ApiContext): string | undefined {
  return getCookie(c, SESSION_COOKIE, 'host')
}

export const SESSION_COOKIE = 'firstline_session'

/** Lets members of staff in who have signed in. */
export function requireStaff(): ApiMiddleware {
  return async function requireStaff(c, next) {
    const token = sessionToken(c)
    const member = token === undefined ? null : await readSession(c.get('scope'), token)
    if (!member) throw new ApiError('unauthorized', 'Sign in first.')
    c.set('member', member)
    await next()
  }
}
