import {
  changeTicketRequestSchema,
  resolveTicketRequestSchema,
  staffMessageRequestSchema,
  ticketQuerySchema,
  type StaffTicketResponse,
} from '@firstline/sdk/schemas'
import { Hono } from 'hono'
import type { Api, ApiApp } from '../middleware/api.ts'
import { findTickets } from '../services/staff-lists.ts'
import { editTicket, readStaffThread, resolveTicket, writeMessage } from '../services/staff-tickets.ts'
import { answerAttachment } from './attachments.ts'
import { readBody, readQuery, readTicketNumber } from './read-request.ts'

/** Tickets as staff work on them. */
export function staffTickets(): ApiApp {
  return new Hono<Api>()
    .get('/', async (c) => c.json(await findTickets(c.get('scope'), c.get('member'), readQuery(c, ticketQuerySchema))))
    .get('/:number', async (c) => c.json(await readStaffThread(c.get('scope'), readTicketNumber(c))))
    .get('/:number/attachments/:id', (c) => answerAttachment(c, readTicketNumber(c), 'any'))
    .patch('/:number', async (c) => {
      const number = readTicketNumber(c)
      const request = await readBody(c, changeTicketRequestSchema)
      const ticket = await editTicket(c.get('scope'), c.get('member'), number, request)
      return c.json({ ticket } satisfies StaffTicketResponse)
    })
    .post('/:number/messages', async (c) => {
      const number = readTicketNumber(c)
      const request = await readBody(c, staffMessageRequestSchema)
      return c.json(await writeMessage(c.get('scope'), c.get('member'), number, request), 201)
    })
    .post('/:number/resolve', async (c) => {
      const number = readTicketNumber(c)
      const request = await readBody(c, resolveTicketRequestSchema)
      const ticket = await resolveTicket(c.get('scope'), c.get('member'), number, request)
      return c.json({ ticket } satisfies StaffTicketResponse)
    })
}
