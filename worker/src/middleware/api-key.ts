import { isApiKey } from '../services/api-keys.ts'
import type { ApiContext } from './api.ts'
import { readBearerToken } from './recognize-visitor.ts'

/** The API key that signs a call, whether or not it is a valid one; null when there is none. */
export function sentApiKey(c: ApiContext): string | null {
  const token = readBearerToken(c)
  return token !== null && isApiKey(token) ? token : null
}
