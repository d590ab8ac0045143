import type {
  ChangeTicketRequest,
  Member,
  ReplyResponse,
  ResolveTicketRequest,
  StaffMessageRequest,
  StaffThreadResponse,
  StaffTicket,
} from '@firstline/sdk/schemas'
import { findMember } from '../db/members.ts'
import { listFailedMail } from '../db/mail.ts'
import { listMessages, type Actor } from '../db/messages.ts'
import { listHistory } from '../db/ticket-history.ts'
import { findTicket } from '../db/tickets.ts'
import { ApiError, fieldRefused, ticketNotFound } from '../errors.ts'
import { changeTicket } from './change-ticket.ts'
import { newMail } from './outgoing-mail.ts'
import type { Scope } from './scope.ts'
import { nextStatus, withStatus } from './transitions.ts'
import { staffView } from './views.ts'

async function readStaffTicket(scope: Scope, number: number): Promise<StaffTicket> {
  const ticket = await findTicket(scope.db, number)
  if (!ticket) throw ticketNotFound()
  return staffView(ticket, await listHistory(scope.db, number), await listFailedMail(scope.db, number))
}

export async function readStaffThread(scope: Scope, number: number): Promise<StaffThreadResponse> {
  return { ticket: await readStaffTicket(scope, number), messages: await listMessages(scope.db, number) }
}

/**
 * Changes properties of a ticket, if it is still at the version the change was made on.
 *
 * @throws {ApiError} `conflict`; `invalid_request`: no such member, or back to `new`
 */
export async function editTicket(
  scope: Scope,
  member: Member,
  number: number,
  request: ChangeTicketRequest,
): Promise<StaffTicket> {
  const { version, status, assignee: assigneeId, ...properties } = request
  const assignee = assigneeId ? await findMember(scope.db, assigneeId) : null
  if (assigneeId && !assignee) throw fieldRefused('assignee', 'There is no such member of staff.')
  await changeTicket(scope, number, {
    actor: staffActor(member),
    version,
    decide: (ticket, now) => {
      if (status === 'new' && ticket.status !== 'new') {
        throw fieldRefused('status', 'A ticket that was worked on cannot become new again.')
      }
      return {
        state: {
          ...withoutUndefined(properties),
          ...(assigneeId === undefined ? {} : { assignee: assignee && { id: assignee.id, name: assignee.name } }),
          ...withStatus(ticket, status ?? ticket.status, now),
        },
      }
    },
  })
  return readStaffTicket(scope, number)
}

/** A reply goes to the requester, who is then waited for, and makes its author the assignee if there is none. */
export async function writeMessage(
  scope: Scope,
  member: Member,
  number: number,
  { body, visibility }: StaffMessageRequest,
): Promise<ReplyResponse> {
  const actor = staffActor(member)
  const message = { id: scope.newId(), author: actor, visibility, body }
  const { answer } = await changeTicket(scope, number, {
    actor,
    decide: (ticket, now) => {
      if (visibility === 'internal') return { state: {}, message }
      return {
        state: {
          ...withStatus(ticket, nextStatus(ticket.status, 'staff-replied'), now),
          assignee: ticket.assignee ?? { id: member.id, name: member.name },
          firstResponseAt: ticket.firstResponseAt ?? now,
        },
        message,
        mail: newMail(scope, 'reply'),
      }
    },
  })
  return answer as ReplyResponse
}

/**
 * Resolves a ticket with an internal note on what helped.
 *
 * @throws {ApiError} `conflict`: it is closed
 */
export async function resolveTicket(
  scope: Scope,
  member: Member,
  number: number,
  { note, article }: ResolveTicketRequest,
): Promise<StaffTicket> {
  const actor = staffActor(member)
  const message = { id: scope.newId(), author: actor, visibility: 'internal', body: note } as const
  await changeTicket(scope, number, {
    actor,
    decide: (ticket, now) => {
      if (ticket.status === 'closed')
        throw new ApiError('conflict', 'This ticket is closed: there is nothing to resolve.')
      return {
        state: {
          ...withStatus(ticket, nextStatus(ticket.status, 'resolved'), now),
          article: article?.trim() ? article : ticket.article,
        },
        message,
      }
    },
  })
  return readStaffTicket(scope, number)
}

function staffActor(member: Member): Actor {
  return { kind: 'staff', id: member.id, name: member.name }
}

type Defined<Some> = { [Name in keyof Some]?: Exclude<Some[Name], undefined> }

/** Drops what a request left out, so that spreading it does not erase what is there. */
function withoutUndefined<Some extends object>(some: Some): Defined<Some> {
  return Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)) as Defined<Some>
}
