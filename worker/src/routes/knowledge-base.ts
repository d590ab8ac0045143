import { Hono } from 'hono'
import { IMAGE_POLICY } from '@firstline/sdk/schemas'
import { allowSites } from '../middleware/allow-origins.ts'
import type { Api, ApiApp, ApiContext } from '../middleware/api.ts'
import { answerUnknownPath } from '../middleware/answer-errors.ts'
import { openScope } from '../middleware/open-scope.ts'
import { signedInMember } from '../middleware/require-staff.ts'
import type { Outside } from '../outside.ts'
import { isIdentityToken, verifyIdentity } from '../services/identity.ts'
import { readBearerToken } from '../middleware/recognize-visitor.ts'

/**
 * Articles that are not for everybody. Internal ones are for staff who signed in; those of a named audience are for
 * visitors whose identity token lists it. To anybody else they do not exist.
 */
export function knowledgeBase(outside: Outside): ApiApp {
  return new Hono<Api>()
    .use(openScope(outside))
    .get('/internal/*', async (c) => {
      if (!(await signedInMember(c))) return answerUnknownPath(c)
      return answerFile(c, 'same-origin')
    })
    .use('/:audience/*', allowSites(outside.config.sites))
    .get('/:audience/*', async (c) => {
      if (!(await belongsTo(c, c.req.param('audience')))) return answerUnknownPath(c)
      return answerFile(c, 'cross-origin')
    })
}

/** Whether an identity token says that the visitor is one of an audience. */
async function belongsTo(c: ApiContext, audience: string): Promise<boolean> {
  const token = readBearerToken(c)
  if (token === null || !isIdentityToken(token)) return false
  const { identityKeys, now } = c.get('scope')
  try {
    const { audiences } = await verifyIdentity(identityKeys, token, c.get('site').id, now())
    return audiences.includes(audience)
  } catch {
    // A token that proves nothing opens nothing, and the file is not there: no other answer tells that it might be.
    return false
  }
}

async function answerFile(c: ApiContext, readers: 'same-origin' | 'cross-origin'): Promise<Response> {
  // An encoded slash or dot could lead from the folder that was asked for into another.
  if (/%(2f|5c|2e)/i.test(c.req.url)) return answerUnknownPath(c)
  // Without the conditions of the request: nothing may be cached, so there is nothing to compare with.
  const file = await c.env.ASSETS.fetch(new Request(c.req.url))
  if (!file.ok) return answerUnknownPath(c)
  const headers = new Headers(file.headers)
  headers.delete('Access-Control-Allow-Origin')
  headers.set('Cache-Control', 'private, no-store')
  headers.set('Cross-Origin-Resource-Policy', readers)
  // For drawings, whose scripts would run as the person who opens them; everything else is data and heeds no policy.
  headers.set('Content-Security-Policy', IMAGE_POLICY)
  return c.newResponse(file.body, 200, Object.fromEntries(headers))
}
