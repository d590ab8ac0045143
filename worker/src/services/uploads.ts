import type { Attachment } from '@firstline/sdk/schemas'
import type { Uploads } from '../db/attachments.ts'
import { ApiError } from '../errors.ts'
import type { Scope } from './scope.ts'
import type { Visitor } from './visitor.ts'

/** How long an upload waits for the message that it belongs to. */
export const UPLOAD_LIFETIME_MS = 24 * 3_600_000

/** What a visitor wants to send along. */
export function uploadsOf(scope: Scope, { identity }: Visitor, site: string, ids: readonly string[]): Uploads {
  const after = new Date(scope.now().getTime() - UPLOAD_LIFETIME_MS).toISOString()
  return { ids, site, identity: identity?.sub ?? null, after }
}

/** What was found, in the order in which it was asked for. */
export function inOrder(found: Attachment[], uploads: Uploads | undefined): Attachment[] {
  return (uploads?.ids ?? []).flatMap((id) => found.find((attachment) => attachment.id === id) ?? [])
}

/** Names every upload that cannot be sent along: unknown, somebody else's, too old, or sent already. */
export function uploadsGone({ ids }: Uploads, found: Attachment[]): ApiError {
  const there = new Set(found.map(({ id }) => id))
  const message = 'This file is no longer here. Attach it again.'
  const fields = ids.flatMap((id, place) => (there.has(id) ? [] : [{ path: `attachments.${place}`, message }]))
  return new ApiError('invalid_request', 'Some of the files cannot be sent along.', { fields })
}
