import { createTicketRequestSchema, replyRequestSchema, verdictRequestSchema } from '@firstline/sdk/schemas'
import { Hono } from 'hono'
import type { Api, ApiApp, ApiContext } from '../middleware/api.ts'
import { recognizeVisitor } from '../middleware/recognize-visitor.ts'
import { createTicket } from '../services/create-ticket.ts'
import { giveVerdict, openTicket, readThread, reply } from '../services/visitor-tickets.ts'
import { answerAttachment } from './attachments.ts'
import {
  readAddress,
  readBody,
  readIdempotencyKey,
  readOptionalIdempotencyKey,
  readTicketNumber,
} from './read-request.ts'

/**
 * Tickets as visitors reach them: by an identity token, or without an account by the token of a private link. Bodies are read before keys are
 * asked for, so that one over the limit is refused as such whatever else is wrong.
 */
export function visitorTickets(): ApiApp {
  return new Hono<Api>()
    .use(recognizeVisitor())
    .post('/', async (c) => {
      const request = await readBody(c, createTicketRequestSchema)
      const key = readIdempotencyKey(c)
      const { answer, replayed } = await createTicket(c.get('scope'), {
        visitor: c.get('visitor'),
        key,
        request,
        fromBrowser: c.req.header('Origin') !== undefined,
        address: readAddress(c),
      })
      tellReplayed(c, replayed)
      const url = `${new URL(c.req.url).origin}/ticket#${answer.ticket.number}.${answer.token}`
      return c.json({ ...answer, url }, 201)
    })
    .get('/:number', async (c) => c.json(await readThread(c.get('scope'), c.get('visitor'), readTicketNumber(c))))
    .get('/:number/attachments/:id', async (c) => {
      const { number } = await openTicket(c.get('scope'), c.get('visitor'), readTicketNumber(c))
      return answerAttachment(c, number, 'public')
    })
    .post('/:number/messages', async (c) => {
      const number = readTicketNumber(c)
      const request = await readBody(c, replyRequestSchema)
      const key = readIdempotencyKey(c)
      const { answer, replayed } = await reply(c.get('scope'), c.get('visitor'), number, request, key)
      tellReplayed(c, replayed)
      return c.json(answer, 201)
    })
    .post('/:number/verdict', async (c) => {
      const number = readTicketNumber(c)
      const request = await readBody(c, verdictRequestSchema)
      const key = readOptionalIdempotencyKey(c)
      const { answer, replayed } = await giveVerdict(c.get('scope'), c.get('visitor'), number, request, key)
      tellReplayed(c, replayed)
      return c.json(answer)
    })
}

function tellReplayed(c: ApiContext, replayed: boolean): void {
  if (replayed) c.header('Idempotency-Replayed', 'true')
}
