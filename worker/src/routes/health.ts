import { Hono } from 'hono'
import type { Api, ApiApp } from '../middleware/api.ts'
import { checkHealth } from '../services/health.ts'

/** Whether tickets can be taken. */
export function health(): ApiApp {
  return new Hono<Api>().get('/', async (c) => c.json(await checkHealth(c.get('scope'))))
}
