import { Hono } from 'hono'
import type { Api, ApiApp } from '../middleware/api.ts'
import { recognizeVisitor } from '../middleware/recognize-visitor.ts'
import { makeChallenge } from '../services/proof-of-work.ts'

/** Work to do before a ticket is sent, on sites that ask for it. */
export function challenge(): ApiApp {
  return new Hono<Api>().use(recognizeVisitor()).get('/', async (c) => c.json(await makeChallenge(c.get('scope'))))
}
