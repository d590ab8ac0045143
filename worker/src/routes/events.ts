import { eventBatchSchema, type EventsResponse } from '@firstline/sdk/schemas'
import { Hono } from 'hono'
import type { Api, ApiApp, ApiContext } from '../middleware/api.ts'
import { recognizeVisitor } from '../middleware/recognize-visitor.ts'
import { recordEvents } from '../services/events.ts'
import { JSON_OR_TEXT, readAddress, readBody } from './read-request.ts'

/** What visitors did, in batches. Of somebody whose browser asks not to be tracked nothing is kept. */
export function events(): ApiApp {
  return new Hono<Api>().use(recognizeVisitor()).post('/', async (c) => {
    // A page that is left can only send text: sendBeacon sets no header, and asks no permission first.
    const { events } = await readBody(c, eventBatchSchema, JSON_OR_TEXT)
    if (asksNotToBeTracked(c)) return c.json({ accepted: 0, rejected: 0 } satisfies EventsResponse, 202)
    const userAgent = c.req.header('User-Agent') ?? ''
    const source = { site: c.get('site').id, address: readAddress(c), userAgent }
    return c.json(await recordEvents(c.get('scope'), source, events), 202)
  })
}

function asksNotToBeTracked(c: ApiContext): boolean {
  return c.req.header('DNT') === '1' || c.req.header('Sec-GPC') === '1'
}
