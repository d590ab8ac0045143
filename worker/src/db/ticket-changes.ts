import { attachUploads, uploadsAreFree } from './attachments.ts'
import type { Database, Statement, Value } from './database.ts'
import {
  forgetOldKeys,
  selectKey,
  toStoredKey,
  type KeyClaim,
  type KeyRow,
  type StoredKey,
} from './idempotency-keys.ts'
import type { NewMail } from './mail.ts'
import type { Actor, NewMessage } from './messages.ts'
import type { FieldChange } from './ticket-history.ts'
import type { TicketRecord } from './tickets.ts'

/** What can change after a ticket was created. */
export type TicketState = Pick<
  TicketRecord,
  | 'status'
  | 'priority'
  | 'type'
  | 'category'
  | 'assignee'
  | 'subject'
  | 'article'
  | 'rating'
  | 'comment'
  | 'firstResponseAt'
  | 'suspicion'
  | 'resolvedAt'
  | 'closedAt'
>

export type TicketChange = {
  id: string
  number: number
  /** The version it was decided on; it leads to the next. */
  version: number
  at: string
  actor: Actor
  state: TicketState
  /** What differs; empty when only a key is to be claimed. */
  fields: FieldChange[]
  message?: NewMessage
  /** Brings the message to the requester. */
  mail?: NewMail
  /** Folded words of a subject that changed. */
  words?: string[]
  claim?: KeyClaim
}

/** `stale`: somebody changed the ticket first, nothing was written. `held`: the key was used before, nothing was written. */
export type ChangeOutcome = { kind: 'applied' } | { kind: 'stale' } | { kind: 'held'; by: StoredKey }

/**
 * Applies a change in one transaction, if the ticket is still at the version it was decided on.
 *
 * The rows of its history are the claim on the next version: they go in first, and only from that version. All that
 * follows asks whether they are ours, so that a change that came too late, or is sent again, writes nothing.
 */
export async function applyChange(db: Database, change: TicketChange): Promise<ChangeOutcome> {
  const { claim } = change
  const results = await db.batch<KeyRow | { applied: number }>([
    ...(claim ? [forgetOldKeys(db, claim), claimKey(db, change, claim)] : []),
    claimVersion(db, change),
    updateTicket(db, change),
    ...(change.message ? writeMessage(db, change, change.message) : []),
    ...(change.mail ? [insertMail(db, change, change.mail)] : []),
    ...(change.words ? replaceWords(db, change, change.words) : []),
    db.prepare(`SELECT EXISTS (${OURS}) AS applied`).bind(change.number, change.version + 1, change.id),
    ...(claim ? [selectKey(db, claim)] : []),
  ])
  const last = results.at(-1)?.results[0]
  if (!claim) return last && 'applied' in last && last.applied === 1 ? { kind: 'applied' } : { kind: 'stale' }
  if (!last || !('created_id' in last)) return { kind: 'stale' }
  return last.created_id === change.id ? { kind: 'applied' } : { kind: 'held', by: toStoredKey(last) }
}

/** Whether this change claimed the version: ?1 ticket, ?2 version it led to, ?3 change. */
const OURS = 'SELECT 1 FROM ticket_history WHERE ticket_number = ?1 AND version = ?2 AND change_id = ?3'

function claimKey(db: Database, change: TicketChange, claim: KeyClaim): Statement {
  const { site, scope, key, bodyHash, createdId, answer, createdAt } = claim
  const values: Value[] = [site, scope, key, bodyHash, createdId, answer, createdAt, change.number, change.version]
  const uploads = change.message?.uploads
  const condition = uploads ? `AND ${uploadsAreFree(uploads, (value) => `?${values.push(value)}`)}` : ''
  return db
    .prepare(
      `INSERT INTO idempotency_key (site, scope, key, body_hash, created_id, answer, created_at, ticket_number)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, number FROM ticket WHERE number = ?8 AND version = ?9 ${condition}
       ON CONFLICT DO NOTHING`,
    )
    .bind(...values)
}

function claimVersion(db: Database, change: TicketChange): Statement {
  const condition = change.claim ? 'AND EXISTS (SELECT 1 FROM idempotency_key WHERE created_id = ?3)' : ''
  return db
    .prepare(
      `INSERT INTO ticket_history (
         ticket_number, version, field, change_id, at, actor_kind, actor_id, actor_name, from_value, to_value, reason
       )
       SELECT ticket.number, ticket.version + 1, entry.value ->> 'field', ?3, ?4, ?5, ?6, ?7,
         entry.value ->> 'from', entry.value ->> 'to', entry.value ->> 'reason'
       FROM ticket, json_each(?8) AS entry
       WHERE ticket.number = ?1 AND ticket.version = ?2 ${condition}
       ON CONFLICT DO NOTHING`,
    )
    .bind(
      ...[change.number, change.version, change.id, change.at],
      ...[change.actor.kind, change.actor.id, change.actor.name, JSON.stringify(change.fields)],
    )
}

function updateTicket(db: Database, change: TicketChange): Statement {
  const { state } = change
  return db
    .prepare(
      `UPDATE ticket SET
         version = ?2, updated_at = ?4, status = ?5, priority = ?6, type = ?7, category = ?8, assignee_id = ?9,
         subject = ?10, article = ?11, rating = ?12, comment = ?13,
         first_response_at = ?14, resolved_at = ?15, closed_at = ?16, suspicion = ?17
       WHERE number = ?1 AND version = ?2 - 1 AND EXISTS (${OURS})`,
    )
    .bind(
      ...[change.number, change.version + 1, change.id, change.at],
      ...[state.status, state.priority, state.type, state.category, state.assignee?.id ?? null, state.subject],
      ...[state.article, state.rating, state.comment, state.firstResponseAt, state.resolvedAt, state.closedAt],
      state.suspicion,
    )
}

function writeMessage(db: Database, change: TicketChange, message: NewMessage): Statement[] {
  const { uploads } = message
  return [insertMessage(db, change, message), ...(uploads ? [attachUploads(db, message.id, uploads)] : [])]
}

function insertMessage(db: Database, change: TicketChange, message: NewMessage): Statement {
  return db
    .prepare(
      `INSERT INTO message (id, ticket_number, author_kind, author_id, author_name, visibility, body, created_at)
       SELECT ?4, ?1, ?5, ?6, ?7, ?8, ?9, ?10 WHERE EXISTS (${OURS})
       ON CONFLICT DO NOTHING`,
    )
    .bind(
      ...[change.number, change.version + 1, change.id, message.id],
      ...[message.author.kind, message.author.id, message.author.name, message.visibility, message.body, change.at],
    )
}

function insertMail(db: Database, change: TicketChange, mail: NewMail): Statement {
  return db
    .prepare(
      `INSERT INTO mail (
         id, kind, ticket_number, ticket_version, message_id, origin, created_at, next_attempt_at
       )
       SELECT ?4, ?5, ?1, ?2, ?6, ?7, ?8, ?8 WHERE EXISTS (${OURS})
       ON CONFLICT DO NOTHING`,
    )
    .bind(
      ...[change.number, change.version + 1, change.id, mail.id, mail.kind, change.message?.id ?? null],
      ...[mail.origin, change.at],
    )
}

function replaceWords(db: Database, change: TicketChange, words: string[]): Statement[] {
  return [
    db
      .prepare(`DELETE FROM ticket_word WHERE ticket_number = ?1 AND EXISTS (${OURS})`)
      .bind(change.number, change.version + 1, change.id),
    db
      .prepare(
        `INSERT INTO ticket_word (word, ticket_number)
         SELECT value, ?1 FROM json_each(?4) WHERE EXISTS (${OURS})
         ON CONFLICT DO NOTHING`,
      )
      .bind(change.number, change.version + 1, change.id, JSON.stringify(words)),
  ]
}
