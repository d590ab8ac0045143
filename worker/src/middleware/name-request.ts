import type { Outside } from '../outside.ts'
import type { ApiMiddleware } from './api.ts'

/** Gives the request an id of our own making (never the caller's), by which an answer and a line in the log find each other. */
export function nameRequest({ newId }: Pick<Outside, 'newId'>): ApiMiddleware {
  return async function nameRequest(c, next) {
    const requestId = newId()
    c.set('requestId', requestId)
    c.header('Firstline-Request-Id', requestId)
    await next()
  }
}
