import { myTicketsQuerySchema } from '@firstline/sdk/schemas'
import { Hono } from 'hono'
import type { Api, ApiApp } from '../middleware/api.ts'
import { recognizeVisitor } from '../middleware/recognize-visitor.ts'
import { findMyTickets } from '../services/my-tickets.ts'
import { readQuery } from './read-request.ts'

/** What an identified visitor has sent, from whatever device. */
export function myTickets(): ApiApp {
  return new Hono<Api>()
    .use(recognizeVisitor())
    .get('/', async (c) =>
      c.json(await findMyTickets(c.get('scope'), c.get('visitor'), readQuery(c, myTicketsQuerySchema))),
    )
}
