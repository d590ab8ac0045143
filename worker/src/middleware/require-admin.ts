import { ApiError } from '../errors.ts'
import { sentApiKey } from './api-key.ts'
import type { ApiMiddleware } from './api.ts'

/** Lets admins in, and none of their keys: a key that is lost must not make more of its kind. Comes after `requireStaff`. */
export function requireAdmin(): ApiMiddleware {
  return async function requireAdmin(c, next) {
    if (c.get('member').role !== 'admin') throw new ApiError('forbidden', 'Only an admin may do this.')
    if (sentApiKey(c) !== null) throw new ApiError('forbidden', 'Sign in to do this: no API key may.')
    await next()
  }
}
