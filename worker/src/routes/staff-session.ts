import { signInRequestSchema } from '@firstline/sdk/schemas'
import { Hono } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { ApiError } from '../errors.ts'
import type { Api, ApiApp } from '../middleware/api.ts'
import { SESSION_COOKIE, sessionToken } from '../middleware/require-staff.ts'
import { readSession, SESSION_SECONDS, signIn, signOut } from '../services/sessions.ts'
import { readAddress, readBody } from './read-request.ts'

/** Hosts on which browsers keep a Secure cookie although the address begins with http. */
const OWN_MACHINE = ['localhost', '127.0.0.1', '[::1]']

/** Signing in and out. The cookie's `__Host-` name binds it to this very host, https and the path `/`. */
export function staffSession(): ApiApp {
  return (
    new Hono<Api>()
      // Answers also when nobody is signed in, so that a page may ask without a refused call in its log.
      .get('/', async (c) => {
        const token = sessionToken(c)
        return c.json({ member: token === undefined ? null : await readSession(c.get('scope'), token) })
      })
      .post('/', async (c) => {
        requireSecure(new URL(c.req.url))
        const request = await readBody(c, signInRequestSchema)
        const { member, token } = await signIn(c.get('scope'), request, readAddress(c))
        setCookie(c, SESSION_COOKIE, token, {
          prefix: 'host',
          path: '/',
          secure: true,
          httpOnly: true,
          sameSite: 'Strict',
          maxAge: SESSION_SECONDS,
        })
        return c.json({ member })
      })
      .delete('/', async (c) => {
        const token = sessionToken(c)
        if (token !== undefined) await signOut(c.get('scope'), token)
        deleteCookie(c, SESSION_COOKIE, { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' })
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
