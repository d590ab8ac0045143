import type { ApiKeyList, CreateApiKeyRequest, CreateApiKeyResponse, Member } from '@firstline/sdk/schemas'
import { deleteApiKey, findApiKey, insertApiKey, listApiKeys, noteApiKeyUse } from '../db/api-keys.ts'
import { ApiError } from '../errors.ts'
import { toBase64Url } from './base64url.ts'
import { sha256 } from './hashing.ts'
import type { Scope } from './scope.ts'

/** Tells a key from every other token, also to what looks for keys that were published by mistake. */
const PREFIX = 'flk_'
const KEY_BYTES = 32
/** Programs that need a key are few; more keys than this are a program that makes them. */
const MOST_KEYS = 100
/** How exactly its last use is known: not every call shall write. */
const USE_NOTED_MS = 3_600_000

export function isApiKey(token: string): boolean {
  return token.startsWith(PREFIX)
}

/**
 * Makes a key, which acts in the name of the member who makes it. It is told this once: only its hash is kept.
 *
 * @throws {ApiError} `conflict`: there are too many
 */
export async function createApiKey(
  scope: Scope,
  member: Member,
  { name }: CreateApiKeyRequest,
): Promise<CreateApiKeyResponse> {
  const kept = await listApiKeys(scope.db, MOST_KEYS)
  if (kept.length >= MOST_KEYS) {
    throw new ApiError('conflict', `There are ${MOST_KEYS} keys already. Delete those that nobody uses any more.`)
  }
  const secret = PREFIX + toBase64Url(crypto.getRandomValues(new Uint8Array(KEY_BYTES)))
  const [id, createdAt] = [scope.newId(), scope.now().toISOString()]
  await insertApiKey(scope.db, { id, tokenHash: await sha256(secret), name, memberId: member.id, createdAt })
  return { key: { id, name, createdAt, createdBy: member.name, lastUsedAt: null }, secret }
}

export async function readApiKeys(scope: Scope): Promise<ApiKeyList> {
  return { items: await listApiKeys(scope.db, MOST_KEYS), next: null }
}

/** @throws {ApiError} `not_found` */
export async function removeApiKey(scope: Scope, id: string): Promise<void> {
  if (!(await deleteApiKey(scope.db, id))) throw new ApiError('not_found', 'There is no such key.')
}

/** @returns in whose name a key's calls are made; null when it was deleted or never was */
export async function readApiKey(scope: Scope, key: string): Promise<Member | null> {
  const found = await findApiKey(scope.db, await sha256(key))
  if (!found) return null
  const now = scope.now()
  if (found.lastUsedAt === null || Date.parse(found.lastUsedAt) <= now.getTime() - USE_NOTED_MS) {
    await noteApiKeyUse(scope.db, found.id, now.toISOString())
  }
  return found.member
}
