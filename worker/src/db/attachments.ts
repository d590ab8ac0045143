import type { Attachment } from '@firstline/sdk/schemas'
import type { Database, Statement, Value } from './database.ts'

/** A file that was uploaded and belongs to no message yet. */
export type NewAttachment = Attachment & {
  site: string
  /** `sub` of whoever uploaded it; null: somebody without an identity token. */
  identity: string | null
  /** Keyed hash of the network address. */
  sender: string
  createdAt: string
}

/** What a message wants to send along, and who may: whoever uploaded it, on the same site, and not long ago. */
export type Uploads = Pick<NewAttachment, 'site' | 'identity'> & {
  ids: readonly string[]
  /** Those uploaded before this moment are left to be swept. */
  after: string
}

/** How many uploads a sender may make, counted after a moment. */
export type UploadLimit = { after: string; most: number }

type AttachmentRow = { id: string; name: string; type: string; size: number }

function toAttachment({ id, name, type, size }: AttachmentRow): Attachment {
  return { id, name, type, size }
}

/**
 * @returns whether there was room for it
 */
export async function insertAttachment(db: Database, attachment: NewAttachment, limit: UploadLimit): Promise<boolean> {
  const { id, site, identity, sender, name, type, size, createdAt } = attachment
  const { results } = await db
    .prepare(
      `INSERT INTO attachment (id, site, identity, sender, name, type, size, created_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
       WHERE (SELECT count(*) FROM attachment WHERE sender = ?4 AND created_at > ?9) < ?10
       ON CONFLICT (id) DO UPDATE SET id = excluded.id
       RETURNING id`,
    )
    .bind(...[id, site, identity, sender, name, type, size, createdAt], limit.after, limit.most)
    .all<{ id: string }>()
  return results.length > 0
}

/** ?1: a JSON list of ids. */
const MAY_BE_SENT = `id IN (SELECT value FROM json_each(?1)) AND message_id IS NULL AND site = ?2
  AND (identity IS NULL OR identity = ?3) AND created_at > ?4`

/** Those of the uploads that may still be sent along, in no order. */
export async function findUploads(db: Database, { ids, site, identity, after }: Uploads): Promise<Attachment[]> {
  const { results } = await db
    .prepare(`SELECT id, name, type, size FROM attachment WHERE ${MAY_BE_SENT}`)
    .bind(JSON.stringify(ids), site, identity, after)
    .all<AttachmentRow>()
  return results.map(toAttachment)
}

/**
 * Sends uploads along with a message. Does nothing where the message is not there, because somebody else's claim held.
 */
export function attachUploads(db: Database, messageId: string, uploads: Uploads): Statement {
  const { ids, site, identity, after } = uploads
  return db
    .prepare(
      `UPDATE attachment
       SET message_id = ?5, place = (SELECT key FROM json_each(?1) WHERE value = attachment.id)
       WHERE ${MAY_BE_SENT} AND EXISTS (SELECT 1 FROM message WHERE id = ?5)`,
    )
    .bind(JSON.stringify(ids), site, identity, after, messageId)
}

/**
 * A condition for the claim of a key: every upload may be sent along.
 *
 * @param bind takes a value and returns the parameter that stands for it
 */
export function uploadsAreFree(uploads: Uploads, bind: (value: Value) => string): string {
  const { ids, site, identity, after } = uploads
  return `${bind(ids.length)} = (
    SELECT count(*) FROM attachment
    WHERE id IN (SELECT value FROM json_each(${bind(JSON.stringify(ids))})) AND message_id IS NULL
      AND site = ${bind(site)} AND (identity IS NULL OR identity = ${bind(identity)}) AND created_at > ${bind(after)}
  )`
}

/** What came with each of a ticket's messages, by the message's id. */
export async function listAttachments(db: Database, ticketNumber: number): Promise<Map<string, Attachment[]>> {
  const { results } = await db
    .prepare(
      `SELECT attachment.id, attachment.name, attachment.type, attachment.size, attachment.message_id
       FROM message CROSS JOIN attachment ON attachment.message_id = message.id
       WHERE message.ticket_number = ?1 ORDER BY message.sequence, attachment.place`,
    )
    .bind(ticketNumber)
    .all<AttachmentRow & { message_id: string }>()
  const byMessage = new Map<string, Attachment[]>()
  for (const row of results)
    byMessage.set(row.message_id, [...(byMessage.get(row.message_id) ?? []), toAttachment(row)])
  return byMessage
}

/**
 * A file that came with a ticket.
 *
 * @param visibility of the messages it may have come with
 */
export async function findAttachment(
  db: Database,
  ticketNumber: number,
  id: string,
  visibility: 'public' | 'any',
): Promise<Attachment | null> {
  const row = await db
    .prepare(
      `SELECT attachment.id, attachment.name, attachment.type, attachment.size
       FROM attachment CROSS JOIN message ON message.id = attachment.message_id
       WHERE attachment.id = ?1 AND message.ticket_number = ?2 AND (?3 = 'any' OR message.visibility = ?3)`,
    )
    .bind(id, ticketNumber, visibility)
    .first<AttachmentRow>()
  return row && toAttachment(row)
}

/** Ids of uploads that nobody sent along since before a moment. */
export async function findOrphans(db: Database, before: string, limit: number): Promise<string[]> {
  const { results } = await db
    .prepare(`SELECT id FROM attachment WHERE message_id IS NULL AND created_at < ?1 ORDER BY created_at LIMIT ?2`)
    .bind(before, limit)
    .all<{ id: string }>()
  return results.map(({ id }) => id)
}

/** Forgets uploads whose files are gone; not one that belongs to a message. */
export async function deleteOrphans(db: Database, ids: readonly string[]): Promise<void> {
  await db
    .prepare(`DELETE FROM attachment WHERE id IN (SELECT value FROM json_each(?1)) AND message_id IS NULL`)
    .bind(JSON.stringify(ids))
    .run()
}
