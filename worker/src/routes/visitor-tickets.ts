import { createTicketRequestSchema, replyRequestSchema, verdictRequestSchema } from '@firstline/sdk/schemas'
import { Hono } from 'hono'
import type { Api, ApiApp, ApiContext } from '../middleware/api.ts'
import { createTicket } from '../services/create-ticket.ts'
import { giveVerdict, readThread, reply, type Link } from '../services/visitor-tickets.ts'
import {
  readAddress,
  readBearerToken,
  readBody,
  readIdempotencyKey,
  readOptionalIdempotencyKey,
  readTicketNumber,
} from './read-request.ts'

/**
 * Tickets as visitors reach them: without an account, by the token of a private link. Bodies are read before keys are
 * asked for, so that one over the limit is refused as such whatever else is wrong.
 */
export function visitorTickets(): ApiApp {
  return new Hono<Api>()
    .post('/', async (c) => {
      const request = await readBody(c, createTicketRequestSchema)
      const key = readIdempotencyKey(c)
      const { answer, replayed } = await createTicket(c.get('scope'), {
        site: c.get('site'),
        key,
        request,
        fromBrowser: c.req.header('Origin') !== undefined,
        address: readAddress(c),
      })
      tellReplayed(c, replayed)
      const url = `${new URL(c.req.url).origin}/ticket#${answer.ticket.number}.${answer.token}`
      return c.json({ ...answer, url }, 201)
    })
    .get('/:number', async (c) => c.json(await readThread(c.get('scope'), readLink(c))))
    .post('/:number/messages', async (c) => {
      const link = readLink(c)
      const request = await readBody(c, replyRequestSchema)
      const key = readIdempotencyKey(c)
      const { answer, replayed } = await reply(c.get('scope'), link, request, key)
      tellReplayed(c, replayed)
      return c.json(answer, 201)
    })
    .post('/:number/verdict', async (c) => {
      const link = readLink(c)
      const request = await readBody(c, verdictRequestSchema)
      const key = readOptionalIdempotencyKey(c)
      const { answer, replayed } = await giveVerdict(c.get('scope'), link, request, key)
      tellReplayed(c, replayed)
      return c.json(answer)
    })
}

function readLink(c: ApiContext): Link {
  return { token: readBearerToken(c), number: readTicketNumber(c) }
}

function tellReplayed(c: ApiContext, replayed: boolean): void {
  if (replayed) c.header('Idempotency-Replayed', 'true')
}
