import type { KeyClaim, KeyUse, StoredKey } from '../db/idempotency-keys.ts'
import { ApiError } from '../errors.ts'
import { canonicalJson } from './canonical-json.ts'
import { sha256 } from './hashing.ts'

/** As long as the contract promises to know a repeat again. */
const KEY_LIFETIME_MS = 14 * 24 * 3_600_000

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

/**
 * What a request asks for when it is the first with its key.
 *
 * @param createdId id of the ticket or change that it makes
 * @param answer what a repeat will be answered with
 * @param now ISO 8601, UTC
 */
export function keyClaim(use: KeyUse, createdId: string, answer: unknown, now: string): KeyClaim {
  const keptSince = new Date(Date.parse(now) - KEY_LIFETIME_MS).toISOString()
  return { ...use, createdId, answer: JSON.stringify(answer), createdAt: now, keptSince }
}

/** @throws {ApiError} `idempotency_mismatch`: the key was used for something else */
export function requireSameRequest(stored: StoredKey, use: KeyUse): void {
  if (stored.bodyHash === use.bodyHash) return
  throw new ApiError(
    'idempotency_mismatch',
    'This Idempotency-Key was used for another request. Use a new key for a new request.',
  )
}
