import { createVisitorClient, type StaffClient } from '@firstline/sdk/client'
import type { CreateTicketRequest, CreateTicketResponse, StaffTicket } from '@firstline/sdk/schemas'
import { inject } from 'vitest'

/**
 * Sends a request without a browser, where how it is sent is not what is tested.
 *
 * @param about on which site it is asked; the first where it names none
 */
export function sendRequest(
  request: Partial<CreateTicketRequest>,
  about: { site?: string } = {},
): Promise<CreateTicketResponse> {
  const body = {
    requester: { email: 'ada@example.com' },
    subject: 'A request',
    body: 'Something is wrong.',
    ...request,
  }
  return createVisitorClient({ api: `${inject('origin')}/api/v1`, ...about }).createTicket(body, crypto.randomUUID())
}

/** Every ticket that somebody has sent, as the server keeps it. */
export async function ticketsFrom(staff: StaffClient, email: string): Promise<StaffTicket[]> {
  const { items } = await staff.tickets({ requester: email })
  return Promise.all(items.map(async ({ number }) => (await staff.ticket(number)).ticket))
}

/** An address that nobody else in these tests writes from. */
export function freshEmail(name: string): string {
  return `${name}.${crypto.randomUUID().slice(0, 8)}@example.com`
}
