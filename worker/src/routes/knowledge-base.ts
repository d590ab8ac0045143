import { Hono } from 'hono'
import { IMAGE_POLICY } from '@firstline/sdk/schemas'
import type { Api, ApiApp } from '../middleware/api.ts'
import { answerUnknownPath } from '../middleware/answer-errors.ts'
import { openScope } from '../middleware/open-scope.ts'
import { signedInMember } from '../middleware/require-staff.ts'
import type { Outside } from '../outside.ts'

/**
 * Articles that are not for everybody. Internal ones are for staff who signed in; those of a named audience are for
 * nobody until visitors can prove who they are. To anybody else they do not exist.
 */
export function knowledgeBase(outside: Outside): ApiApp {
  return new Hono<Api>().use(openScope(outside)).get('/internal/*', async (c) => {
    if (!(await signedInMember(c))) return answerUnknownPath(c)
    // Without the conditions of the request: nothing may be cached, so there is nothing to compare with.
    const file = await c.env.ASSETS.fetch(new Request(c.req.url))
    if (!file.ok) return answerUnknownPath(c)
    const headers = new Headers(file.headers)
    headers.delete('Access-Control-Allow-Origin')
    headers.set('Cache-Control', 'private, no-store')
    headers.set('Cross-Origin-Resource-Policy', 'same-origin')
    // For drawings, whose scripts would run as the member who opens them; everything else is data and heeds no policy.
    headers.set('Content-Security-Policy', IMAGE_POLICY)
    return c.newResponse(file.body, 200, Object.fromEntries(headers))
  })
}
