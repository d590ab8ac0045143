import { Hono } from 'hono'
import { allowSites } from './middleware/allow-origins.ts'
import { answerErrors } from './middleware/answer-errors.ts'
import type { Api, ApiApp } from './middleware/api.ts'
import { keepPrivate } from './middleware/keep-private.ts'
import { nameRequest } from './middleware/name-request.ts'
import { limitRate } from './middleware/limit-rate.ts'
import { answerNotFound } from './middleware/not-found-page.ts'
import { openScope } from './middleware/open-scope.ts'
import type { Outside } from './outside.ts'
import { attachments } from './routes/attachments.ts'
import { challenge } from './routes/challenge.ts'
import { events } from './routes/events.ts'
import { health } from './routes/health.ts'
import { knowledgeBase } from './routes/knowledge-base.ts'
import { staff } from './routes/staff.ts'
import { myTickets } from './routes/my-tickets.ts'
import { visitorTickets } from './routes/visitor-tickets.ts'

/** The whole API. Everything it needs from outside is handed in, so the same app runs on Workers, in tests and in Node. */
export function createApp(outside: Outside): ApiApp {
  return (
    new Hono<Api>()
      .onError(answerErrors(outside))
      .notFound(answerNotFound)
      .use(nameRequest(outside), keepPrivate())
      .route('/kb', knowledgeBase(outside))
      // Before the visitors' calls, whose origins must never hold for staff.
      .route('/api/v1/staff', staff(outside))
      .use('/api/v1/*', allowSites(outside.config.sites), limitRate(), openScope(outside))
      .route('/api/v1/challenge', challenge())
      .route('/api/v1/events', events())
      .route('/api/v1/health', health())
      .route('/api/v1/tickets', visitorTickets())
      .route('/api/v1/me/tickets', myTickets())
      .route('/api/v1/attachments', attachments())
  )
}
