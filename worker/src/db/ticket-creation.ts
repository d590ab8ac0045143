import type { Suspicion, Ticket, TicketContext, TicketFields } from '@firstline/sdk/schemas'
import { attachUploads, uploadsAreFree, type Uploads } from './attachments.ts'
import { limitQueries, type CreationLimits } from './creation-limits.ts'
import type { Database, Statement, Value } from './database.ts'
import { insertAcknowledgement, type NewMail } from './mail.ts'
import {
  forgetOldKeys,
  selectKey,
  toStoredKey,
  type KeyClaim,
  type KeyRow,
  type StoredKey,
} from './idempotency-keys.ts'

export type NewTicket = {
  id: string
  site: string
  type: Ticket['type']
  channel: Ticket['channel']
  category: string | null
  subject: string
  /** Folded words of the subject, for search. */
  words: string[]
  locale: string
  requester: { id: string; email: string; emailKey: string; name: string | null }
  context: TicketContext
  fields: TicketFields
  /** `sub` of the identity token that signed it. */
  identity: string | null
  /** Keyed hash of the network address. */
  sender: string
  messageId: string
  body: string
  suspicion: Suspicion | null
  /** Signature of the challenge that was solved for it. */
  proof: string | null
  /** Sent along with the first message. */
  uploads: Uploads
  /** That it has arrived; null where no mail is sent. */
  mail: NewMail | null
  createdAt: string
}

/**
 * Creates a ticket and claims its key in one transaction.
 *
 * Every statement after the claim asks whether this very claim held. So of any number of requests with one key, at the
 * same time or later, one creates, and the others find what it created.
 *
 * @returns who holds the key now: this claim, or an earlier one; null when a limit is reached or an upload is not there
 */
export async function insertTicket(
  db: Database,
  ticket: NewTicket,
  claim: KeyClaim,
  limits: CreationLimits,
): Promise<StoredKey | null> {
  const { requester } = ticket
  const results = await db.batch<KeyRow>([
    forgetOldKeys(db, claim),
    claimKey(db, ticket, claim, limits),
    db
      .prepare(
        `INSERT INTO requester (id, site, email, email_key, name, created_at)
         SELECT ?1, ?2, ?3, ?4, ?5, ?6
         WHERE EXISTS (SELECT 1 FROM idempotency_key WHERE created_id = ?7)
         ON CONFLICT (site, email_key) DO UPDATE SET name = coalesce(requester.name, excluded.name)`,
      )
      .bind(
        ...[requester.id, ticket.site, requester.email, requester.emailKey, requester.name, ticket.createdAt],
        claim.createdId,
      ),
    db
      .prepare(
        `INSERT INTO ticket (
           id, site, type, channel, category, subject, locale, requester_id, context, fields, identity,
           sender, suspicion, proof, created_at, updated_at
         )
         SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, requester.id, ?8, ?9, ?10, ?11, ?14, ?15, ?12, ?12
         FROM requester
         WHERE requester.site = ?2 AND requester.email_key = ?13
           AND EXISTS (SELECT 1 FROM idempotency_key WHERE created_id = ?1)
         ON CONFLICT DO NOTHING`,
      )
      .bind(
        ...[ticket.id, ticket.site, ticket.type, ticket.channel, ticket.category, ticket.subject, ticket.locale],
        ...[JSON.stringify(ticket.context), JSON.stringify(ticket.fields), ticket.identity, ticket.sender],
        ...[ticket.createdAt, requester.emailKey, ticket.suspicion, ticket.proof],
      ),
    // From here on it is enough to name the ticket: it exists only where the claim held.
    db
      .prepare(
        `INSERT INTO message (id, ticket_number, author_kind, author_name, visibility, body, created_at)
         SELECT ?2, number, 'requester', ?3, 'public', ?4, ?5 FROM ticket WHERE id = ?1
         ON CONFLICT DO NOTHING`,
      )
      .bind(ticket.id, ticket.messageId, requester.name, ticket.body, ticket.createdAt),
    attachUploads(db, ticket.messageId, ticket.uploads),
    db
      .prepare(
        `INSERT INTO ticket_history (ticket_number, version, field, change_id, at, actor_kind, actor_name, to_value)
         SELECT number, 1, 'status', ?1, ?2, 'requester', ?3, 'new' FROM ticket WHERE id = ?1
         ON CONFLICT DO NOTHING`,
      )
      .bind(ticket.id, ticket.createdAt, requester.name),
    db
      .prepare(
        `INSERT INTO ticket_word (word, ticket_number)
         SELECT word.value, ticket.number FROM ticket, json_each(?2) AS word WHERE ticket.id = ?1
         ON CONFLICT DO NOTHING`,
      )
      .bind(ticket.id, JSON.stringify(ticket.words)),
    ...(ticket.mail ? [insertAcknowledgement(db, ticket.id, ticket.mail, ticket.createdAt)] : []),
    db
      .prepare(
        `UPDATE idempotency_key SET ticket_number = (SELECT number FROM ticket WHERE id = ?1) WHERE created_id = ?1`,
      )
      .bind(ticket.id),
    selectKey(db, claim),
  ])
  const row = results.at(-1)?.results[0]
  return row ? toStoredKey(row) : null
}

/** Claims the key if there is room for one more ticket, and all that goes along with it is there. */
function claimKey(db: Database, ticket: NewTicket, claim: KeyClaim, limits: CreationLimits): Statement {
  const { site, scope, key, bodyHash, createdId, answer, createdAt } = claim
  const values: Value[] = [site, scope, key, bodyHash, createdId, answer, createdAt]
  const bind = (value: Value) => `?${values.push(value)}`
  const full = limitQueries(ticket, limits, bind)
  return db
    .prepare(
      `INSERT INTO idempotency_key (site, scope, key, body_hash, created_id, answer, created_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7
       WHERE NOT EXISTS (${full.hourPerSender}) AND NOT EXISTS (${full.dayPerSender})
         AND NOT EXISTS (${full.hourPerRequester}) AND NOT EXISTS (${full.dayPerSite})
         AND ${uploadsAreFree(ticket.uploads, bind)}
       ON CONFLICT DO NOTHING`,
    )
    .bind(...values)
}
