import type { Attachment } from '@firstline/sdk/schemas'
import { findUploads, type Uploads } from '../db/attachments.ts'
import { findKey, type KeyUse, type StoredKey } from '../db/idempotency-keys.ts'
import type { NewMail } from '../db/mail.ts'
import type { Actor, NewMessage } from '../db/messages.ts'
import { applyChange, type TicketState } from '../db/ticket-changes.ts'
import type { FieldChange } from '../db/ticket-history.ts'
import { findTicket, type TicketRecord } from '../db/tickets.ts'
import { ApiError, ticketNotFound } from '../errors.ts'
import { keyClaim, requireSameRequest, type Answered } from './idempotency.ts'
import type { Scope } from './scope.ts'
import { inOrder, uploadsGone } from './uploads.ts'
import { messageView, visitorView } from './views.ts'
import { wordsOf } from './words.ts'

/** What is to become of a ticket. Fields that are left out stay. */
export type Decision = { state: Partial<TicketState>; message?: NewMessage; mail?: NewMail | null; reason?: string }

type Wish = {
  actor: Actor
  /** Decides on the ticket as it is; asked again when somebody else was faster. */
  decide(ticket: TicketRecord, now: string): Decision
  /** The version the wish was made on. Without it, whatever version there is will do. */
  version?: number
  key?: KeyUse
}

/** What is answered: both as the requester may see them. */
type Changed = { ticket: ReturnType<typeof visitorView>; message?: ReturnType<typeof messageView> }

/** How often a wish without a version is tried on a ticket that others are changing. */
const TRIES = 8

/**
 * Changes a ticket: reads it, decides, and writes if it is still as it was read. Nothing is written, and the version
 * stays, when the decision alters nothing.
 *
 * @throws {ApiError} `not_found`; `conflict`: the version is not the ticket's; `idempotency_mismatch`
 */
export async function changeTicket(scope: Scope, number: number, wish: Wish): Promise<Answered<Changed>> {
  for (let tries = 0; tries < TRIES; tries++) {
    const ticket = await findTicket(scope.db, number)
    if (!ticket) throw ticketNotFound()
    if (wish.version !== undefined && wish.version !== ticket.version) throw changedMeanwhile()

    const now = scope.now().toISOString()
    const { state: wanted, message, mail, reason } = wish.decide(ticket, now)
    const uploads = message?.uploads
    const found = uploads ? await findUploads(scope.db, uploads) : []
    if (uploads && found.length < uploads.ids.length) return answerWithoutUploads(scope, uploads, found, wish)
    const attachments = inOrder(found, uploads)
    const state: TicketState = { ...ticket, ...wanted }
    const fields = fieldChanges(ticket, state, message, reason ?? null)
    const after = fields.length > 0 ? { ...ticket, ...state, version: ticket.version + 1, updatedAt: now } : ticket
    const answer: Changed = {
      ticket: visitorView(after),
      ...(message ? { message: messageView(message, attachments, now) } : {}),
    }
    if (fields.length === 0 && !wish.key) return { answer, replayed: false }

    const id = scope.newId()
    const outcome = await applyChange(scope.db, {
      id,
      number,
      version: ticket.version,
      at: now,
      actor: wish.actor,
      state,
      fields,
      ...(message ? { message } : {}),
      ...(mail ? { mail } : {}),
      ...(state.subject === ticket.subject ? {} : { words: wordsOf(state.subject) }),
      ...(wish.key ? { claim: keyClaim(wish.key, id, answer, now) } : {}),
    })
    if (outcome.kind === 'applied') return { answer, replayed: false }
    if (outcome.kind === 'held' && wish.key) return answerHolder(outcome.by, wish.key)
    if (wish.version !== undefined) throw changedMeanwhile()
  }
  throw new ApiError('unavailable', 'This ticket is being changed by many at once. Try again.', { retryAfter: 1 })
}

function answerHolder(holder: StoredKey, key: KeyUse): Answered<Changed> {
  requireSameRequest(holder, key)
  return { answer: JSON.parse(holder.answer) as Changed, replayed: true }
}

/** An upload is not there to be sent: either because this very request has sent it before, or the request is refused. */
async function answerWithoutUploads(
  scope: Scope,
  uploads: Uploads,
  found: Attachment[],
  { key }: Wish,
): Promise<Answered<Changed>> {
  const holder = key ? await findKey(scope.db, key) : null
  if (!holder || !key) throw uploadsGone(uploads, found)
  return answerHolder(holder, key)
}

function changedMeanwhile(): ApiError {
  return new ApiError('conflict', 'Somebody changed this ticket in the meantime. Read it again, then make your change.')
}

const RECORDED = [
  'status',
  'priority',
  'type',
  'category',
  'subject',
  'article',
  'rating',
  'comment',
  'suspicion',
] as const

/** What goes on record. People are recorded by name: history tells what was, not whom an id stands for today. */
function fieldChanges(
  before: TicketState,
  after: TicketState,
  message: NewMessage | undefined,
  reason: string | null,
): FieldChange[] {
  const text = (value: string | number | null) => (value === null ? null : String(value))
  const changes: FieldChange[] = RECORDED.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    from: text(before[field]),
    to: text(after[field]),
    reason,
  }))
  if (before.assignee?.id !== after.assignee?.id) {
    changes.push({
      field: 'assignee',
      from: before.assignee?.name ?? null,
      to: after.assignee?.name ?? null,
      reason,
    })
  }
  if (message) changes.push({ field: 'message', from: null, to: message.visibility, reason })
  return changes
}
