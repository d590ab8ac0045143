import type { KeyUse, StoredKey } from '../db/idempotency-keys.ts'
import { ApiError } from '../errors.ts'
import { canonicalJson } from './canonical-json.ts'
import { sha256 } from './hashing.ts'

/** An answer, and whether the same request had already been answered with it. */
export type Answered<Answer> = { answer: Answer; replayed: boolean }

/**
 * What a request's key stands for.
 *
 * @param scope the call it came with: `tickets`, `tickets/1042/messages`
 * @param body as it was understood, so that spaces and the order of keys make no difference
 */
export async function keyUse(site: string, scope: string, key: string, body: unknown): Promise<KeyUse> {
  return { site, scope, key, bodyHash: await sha256(canonicalJson(body)) }
}

/** @throws {ApiError} `idempotency_mismatch`: the key was used for something else */
export function requireSameRequest(stored: StoredKey, use: KeyUse): void {
  if (stored.bodyHash === use.bodyHash) return
  throw new ApiError(
    'idempotency_mismatch',
    'This Idempotency-Key was used for another request. Use a new key for a new request.',
  )
}
