import type { Member } from '@firstline/sdk/schemas'
import { getCookie } from 'hono/cookie'
import { ApiError } from '../errors.ts'
import { readSession } from '../services/sessions.ts'
import type { ApiContext, ApiMiddleware } from './api.ts'

export const SESSION_COOKIE = 'firstline_session'

/** The token in the session cookie, whose full name is `__Host-firstline_session`. */
export function sessionToken(c: ApiContext): string | undefined {
  return getCookie(c, SESSION_COOKIE, 'host')
}

/** Who makes the request; null when nobody has signed in, or the session has ended. */
export async function signedInMember(c: ApiContext): Promise<Member | null> {
  const token = sessionToken(c)
  return token === undefined ? null : readSession(c.get('scope'), token)
}

/** Lets members of staff in who have signed in. */
export function requireStaff(): ApiMiddleware {
  return async function requireStaff(c, next) {
    const member = await signedInMember(c)
    if (!member) throw new ApiError('unauthorized', 'Sign in first.')
    c.set('member', member)
    await next()
  }
}
