import type { Attachment, AttachmentResponse } from '@firstline/sdk/schemas'
import { deleteOrphans, findAttachment, findOrphans, insertAttachment } from '../db/attachments.ts'
import { ApiError, attachmentNotFound } from '../errors.ts'
import type { FileStore } from '../file-store.ts'
import { judgeFile } from './file-kind.ts'
import type { Scope } from './scope.ts'
import { nameSender } from './sender.ts'
import { UPLOAD_LIFETIME_MS } from './uploads.ts'
import type { Visitor } from './visitor.ts'

const HOUR_MS = 3_600_000

/** A file, and how it came. */
export type Upload = { visitor: Visitor; address: string | null; name: string; bytes: Uint8Array }

/**
 * Keeps a file until it is sent along with a message.
 *
 * @throws {ApiError} `forbidden`: there is nowhere to keep files; `unsupported_media_type`; `rate_limited`
 */
export async function upload(scope: Scope, { visitor, address, name, bytes }: Upload): Promise<AttachmentResponse> {
  const files = requireFiles(scope)
  const attachment: Attachment = { id: scope.newId(), ...(await judgeFile(bytes, name)), size: bytes.byteLength }
  const now = scope.now()
  const isAdmitted = await insertAttachment(
    scope.db,
    {
      ...attachment,
      site: visitor.site.id,
      identity: visitor.identity?.sub ?? null,
      sender: await nameSender(scope.secrets, address),
      createdAt: now.toISOString(),
    },
    { after: new Date(now.getTime() - HOUR_MS).toISOString(), most: scope.config.limits.attachmentsPerHourPerAddress },
  )
  if (!isAdmitted) {
    throw new ApiError('rate_limited', 'Too many files were sent from here. Try again later.', { retryAfter: 600 })
  }
  // After the row: a file that nothing names would stay for ever, a row without a file is swept.
  await files.put(fileKey(attachment.id), bytes)
  return { attachment }
}

/**
 * Opens a file that came with a ticket.
 *
 * @param visibility of the messages it may have come with
 * @throws {ApiError} `not_found`
 */
export async function openAttachment(
  scope: Scope,
  ticketNumber: number,
  id: string,
  visibility: 'public' | 'any',
): Promise<{ attachment: Attachment; body: ReadableStream }> {
  const attachment = await findAttachment(scope.db, ticketNumber, id, visibility)
  const file = attachment && (await requireFiles(scope).get(fileKey(id)))
  if (!file) throw attachmentNotFound()
  return { attachment, body: file.body }
}

/** So many go in one run; the next takes the rest. */
const SWEPT_AT_ONCE = 500

/**
 * Removes uploads that nobody sent along within a day. An hour later than they could have been, so that none is removed
 * while it is being sent. File first: whatever is left undone is found again by the next run.
 */
export async function sweepUploads(scope: Scope): Promise<void> {
  if (!scope.files) return
  const before = new Date(scope.now().getTime() - UPLOAD_LIFETIME_MS - HOUR_MS).toISOString()
  const ids = await findOrphans(scope.db, before, SWEPT_AT_ONCE)
  if (ids.length === 0) return
  await scope.files.delete(ids.map(fileKey))
  await deleteOrphans(scope.db, ids)
}

function fileKey(id: string): string {
  return `attachments/${id}`
}

function requireFiles({ files }: Scope): FileStore {
  if (files) return files
  // Not `unavailable`: trying again later would not help.
  throw new ApiError('forbidden', 'Attachments are switched off here: there is nowhere to keep files.')
}
