import {
  redeemLinkRequestSchema,
  signInLinkRequestSchema,
  signInRequestSchema,
  type Member,
  type MemberResponse,
  type SessionResponse,
  type SignInLinkResponse,
} from '@firstline/sdk/schemas'
import { Hono } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { ApiError } from '../errors.ts'
import type { Api, ApiApp, ApiContext } from '../middleware/api.ts'
import { SESSION_COOKIE, sessionToken, signedInMember } from '../middleware/require-staff.ts'
import { sendsMail } from '../services/scope.ts'
import { SESSION_SECONDS, signIn, signOut } from '../services/sessions.ts'
import { LINK_MINUTES, redeemLink, sendSignInLink } from '../services/sign-in-links.ts'
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
      .get('/', async (c) => {
        const member = await signedInMember(c)
        return c.json({ member, mailsLinks: sendsMail(c.get('scope')) } satisfies SessionResponse)
      })
      .post('/', async (c) => {
        requireSecure(new URL(c.req.url))
        const request = await readBody(c, signInRequestSchema)
        return begin(c, await signIn(c.get('scope'), request, readAddress(c)))
      })
      .post('/links', async (c) => {
        const request = await readBody(c, signInLinkRequestSchema)
        await sendSignInLink(c.get('scope'), request, readAddress(c))
        return c.json({ minutes: LINK_MINUTES } satisfies SignInLinkResponse, 202)
      })
      .post('/links/redeem', async (c) => {
        requireSecure(new URL(c.req.url))
        return begin(c, await redeemLink(c.get('scope'), await readBody(c, redeemLinkRequestSchema)))
      })
      .delete('/', async (c) => {
        const token = sessionToken(c)
        if (token !== undefined) await signOut(c.get('scope'), token)
        deleteCookie(c, SESSION_COOKIE, COOKIE_ATTRIBUTES)
        return c.body(null, 204)
      })
  )
}

function begin(c: ApiContext, { member, token }: { member: Member; token: string }): Response {
  setCookie(c, SESSION_COOKIE, token, { ...COOKIE_ATTRIBUTES, maxAge: SESSION_SECONDS })
  return c.json({ member } satisfies MemberResponse)
}

function requireSecure({ protocol, hostname }: URL): void {
  if (protocol === 'https:' || OWN_MACHINE.includes(hostname)) return
  throw new ApiError(
    'forbidden',
    'Signing in needs https: over plain http the password could be read on its way, and the browser drops the session’s cookie.',
  )
}
