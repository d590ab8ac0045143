import { askedQuestionQuerySchema } from '@firstline/sdk/schemas'
import { Hono } from 'hono'
import type { Api, ApiApp } from '../middleware/api.ts'
import { readAskedQuestions } from '../services/asked-questions.ts'
import { readQuery } from './read-request.ts'

/** What the knowledge base can learn from. */
export function knowledge(): ApiApp {
  return new Hono<Api>().get('/questions', async (c) =>
    c.json(await readAskedQuestions(c.get('scope'), readQuery(c, askedQuestionQuerySchema))),
  )
}
