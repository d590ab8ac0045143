import type { MemberResponse } from '@firstline/sdk/schemas'
import { Hono } from 'hono'
import { allowOwnOrigin } from '../middleware/allow-origins.ts'
import type { Api, ApiApp } from '../middleware/api.ts'
import { limitRate } from '../middleware/limit-rate.ts'
import { openScope } from '../middleware/open-scope.ts'
import { requireStaff } from '../middleware/require-staff.ts'
import type { Outside } from '../outside.ts'
import { readMembers } from '../services/members.ts'
import { apiKeys } from './api-keys.ts'
import { knowledge } from './knowledge.ts'
import { staffSession } from './staff-session.ts'
import { staffTickets } from './staff-tickets.ts'

/** Everything under `/staff`: our own pages and programs with a key only, and signed in but for signing in itself. */
export function staff(outside: Outside): ApiApp {
  return new Hono<Api>()
    .use(allowOwnOrigin(), limitRate(), openScope(outside))
    .route('/session', staffSession())
    .use(requireStaff())
    .get('/me', (c) => c.json({ member: c.get('member') } satisfies MemberResponse))
    .get('/members', async (c) => c.json(await readMembers(c.get('scope'))))
    .route('/keys', apiKeys())
    .route('/knowledge', knowledge())
    .route('/tickets', staffTickets())
}
