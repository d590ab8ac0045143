import { signInRequestSchema, type MemberResponse, type SessionResponse } from '@firstline/sdk/schemas'
import { Hono } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { ApiError } from '../errors.ts'
import type { Api, ApiApp } from '../middleware/api.ts'
import { SESSION_COOKIE, sessionToken, signedInMember } from '../middleware/require-staff.ts'
import { SESSION_SECONDS, signIn, signOut } from '../services/sessions.ts'
import { readAddress, readBody } from './read-request.ts'

/** Hosts on which browsers keep a Secure cookie although the address begins with http. */
const OWN_MACHINE = ['localhost', '127.0.0.1', '[::1]']

/** The `__Host-` prefix binds the cookie to this very host, https and the path `/`. */
const COOKIE_ATTRIBUTES = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const

/** Signing in and out. */
export function staffSession(): ApiApp {
  return (
    new Hono<Api>()
      // Answers also when nobody is signed in, so that a page may ask without a refused call in its log.
      .get('/', async (c) => c.json({ member: await signedInMember(c) } satisfies SessionResponse))
      .post('/', async (c) => {
        requireSecure(new URL(c.req.url))
        const request = await readBody(c, signInRequestSchema)
        const { member, token } = await signIn(c.get('scope'), request, readAddress(c))
        setCookie(c, SESSION_COOKIE, token, { ...COOKIE_ATTRIBUTES, maxAge: SESSION_SECONDS })
        return c.json({ member } satisfies MemberResponse)
      })
      .delete('/', async (c) => {
        const token = sessionToken(c)
        if (token !== undefined) await signOut(c.get('scope'), token)
        deleteCookie(c, SESSION_COOKIE, COOKIE_ATTRIBUTES)
        return c.body(null, 204)
      })
  )
}

function requireSecure({ protocol, hostname }: URL): void {
  if (protocol === 'https:' || OWN_MACHINE.includes(hostname)) return
  throw new ApiError(
    'forbidden',
    'Signing in needs https: over plain http the password could be read on its way, and the browser drops the session’s cookie.',
  )
}
