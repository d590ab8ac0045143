import type { Member } from '@firstline/sdk/schemas'
import { getCookie } from 'hono/cookie'
import { ApiError } from '../errors.ts'
import { readApiKey } from '../services/api-keys.ts'
import { readSession } from '../services/sessions.ts'
import { sentApiKey } from './api-key.ts'
import type { ApiContext, ApiMiddleware } from './api.ts'

export const SESSION_COOKIE = 'firstline_session'

/** The token in the session cookie, whose full name is `__Host-firstline_session`. */
export function sessionToken(c: ApiContext): string | undefined {
  return getCookie(c, SESSION_COOKIE, 'host')
}

/** Who has signed in on the page that makes the request; null when nobody has, or the session has ended. */
export async function signedInMember(c: ApiContext): Promise<Member | null> {
  const token = sessionToken(c)
  return token === undefined ? null : readSession(c.get('scope'), token)
}

/** Lets members of staff in who have signed in, and programs with their key; whoever sends a key is not asked for a session. */
export function requireStaff(): ApiMiddleware {
  return async function requireStaff(c, next) {
    const key = sentApiKey(c)
    const member = key === null ? await signedInMember(c) : await readApiKey(c.get('scope'), key)
    if (!member) {
      throw new ApiError(
        'unauthorized',
        key === null ? 'Sign in first.' : 'This API key was deleted, or never was one.',
      )
    }
    c.set('member', member)
    await next()
  }
}
