import type { Attachment, Message } from '@firstline/sdk/schemas'
import { listAttachments, type Uploads } from './attachments.ts'
import type { Database } from './database.ts'

/** Who writes or changes something. `id` names a member of staff, and is null for anybody else. */
export type Actor = { kind: 'requester' | 'staff' | 'system'; id: string | null; name: string | null }

/** A message that is about to be stored. */
export type NewMessage = {
  id: string
  author: Actor
  visibility: 'public' | 'internal'
  body: string
  /** Sent along; left out where nothing is. */
  uploads?: Uploads
}

type MessageRow = {
  id: string
  author_kind: Actor['kind']
  author_name: string | null
  visibility: 'public' | 'internal'
  body: string
  created_at: string
}

function toMessage(row: MessageRow, attachments: Attachment[] = []): Message {
  return {
    id: row.id,
    author: { kind: row.author_kind, name: row.author_name },
    visibility: row.visibility,
    body: row.body,
    attachments,
    createdAt: row.created_at,
  }
}

export async function findMessage(db: Database, id: string): Promise<Message | null> {
  const row = await db
    .prepare(`SELECT id, author_kind, author_name, visibility, body, created_at FROM message WHERE id = ?1`)
    .bind(id)
    .first<MessageRow>()
  return row && toMessage(row)
}

/** All that was said on a ticket, oldest first, internal notes too: for staff only. */
export function listMessages(db: Database, ticketNumber: number): Promise<Message[]> {
  return withAttachments(
    db,
    ticketNumber,
    `SELECT id, author_kind, author_name, visibility, body, created_at
     FROM message WHERE ticket_number = ?1 ORDER BY sequence`,
  )
}

/** What the requester may read, oldest first. Internal notes do not leave the database. */
export function listPublicMessages(db: Database, ticketNumber: number): Promise<Message[]> {
  return withAttachments(
    db,
    ticketNumber,
    `SELECT id, author_kind, author_name, visibility, body, created_at
     FROM message WHERE ticket_number = ?1 AND visibility = 'public' ORDER BY sequence`,
  )
}

async function withAttachments(db: Database, ticketNumber: number, sql: string): Promise<Message[]> {
  const [{ results }, attachments] = await Promise.all([
    db.prepare(sql).bind(ticketNumber).all<MessageRow>(),
    listAttachments(db, ticketNumber),
  ])
  return results.map((row) => toMessage(row, attachments.get(row.id)))
}
