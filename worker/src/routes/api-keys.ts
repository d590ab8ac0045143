import { createApiKeyRequestSchema } from '@firstline/sdk/schemas'
import { Hono } from 'hono'
import type { Api, ApiApp } from '../middleware/api.ts'
import { requireAdmin } from '../middleware/require-admin.ts'
import { createApiKey, readApiKeys, removeApiKey } from '../services/api-keys.ts'
import { readBody } from './read-request.ts'

/** Keys for programs. */
export function apiKeys(): ApiApp {
  return new Hono<Api>()
    .use(requireAdmin())
    .get('/', async (c) => c.json(await readApiKeys(c.get('scope'))))
    .post('/', async (c) => {
      const request = await readBody(c, createApiKeyRequestSchema)
      return c.json(await createApiKey(c.get('scope'), c.get('member'), request), 201)
    })
    .delete('/:id', async (c) => {
      await removeApiKey(c.get('scope'), c.req.param('id'))
      return c.body(null, 204)
    })
}
