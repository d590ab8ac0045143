import { expect, test, vi } from 'vitest'
import '../define.ts'
import { find, mount, textOf } from '../testing/screen.ts'
import { ANA, ticketOf, TOM } from '../testing/tickets.ts'
import type { StaffTicket } from '@firstline/sdk/schemas'
import { NO_KNOWLEDGE } from './knowledge.ts'
import type { PropertiesElement } from './properties.ts'

async function show(change: Partial<StaffTicket> = {}) {
  const element = mount<PropertiesElement>('firstline-properties', {
    ticket: ticketOf(change),
    reference: { ...NO_KNOWLEDGE, me: ANA, members: [ANA, TOM], categories: [{ id: 'mail', title: 'Mail' }] },
  })
  await element.updateComplete
  const heard = vi.fn()
  for (const name of ['ticket-change', 'ticket-resolve']) {
    element.addEventListener(name, (event) => heard(name, (event as CustomEvent).detail))
  }
  const choose = (field: string, value: string) => {
    const select = find<HTMLSelectElement>(element, `#${field}`)
    select.value = value
    select.dispatchEvent(new Event('change'))
  }
  return { element, heard, choose }
}

test.each([
  ['priority', 'urgent', { priority: 'urgent' }],
  ['assignee', 'm2', { assignee: 'm2' }],
  ['category', 'mail', { category: 'mail' }],
  ['status', 'pending', { status: 'pending' }],
])('choosing %s %s asks for %o', async (field, value, change) => {
  const { choose, heard } = await show()
  choose(field, value)
  expect(heard).toHaveBeenCalledExactlyOnceWith('ticket-change', change)
})

test('choosing nobody takes the ticket from its assignee', async () => {
  const { choose, heard } = await show({ assignee: { id: 'm2', name: TOM.name } })
  choose('assignee', '')
  expect(heard).toHaveBeenCalledExactlyOnceWith('ticket-change', { assignee: null })
})

test('resolving needs a note, so choosing it changes nothing yet', async () => {
  const { element, choose, heard } = await show()
  choose('status', 'resolved')
  await element.updateComplete
  expect(heard).toHaveBeenCalledExactlyOnceWith('ticket-resolve', null)
  expect(find<HTMLSelectElement>(element, '#status').value).toBe('new')
})

test('a ticket that was worked on cannot be made new again', async () => {
  const { element } = await show({ status: 'open' })
  expect(textOf(find(element, '#status'))).not.toContain('New')
})

test('an assignee who left and a category that is no longer offered are still shown', async () => {
  const { element } = await show({ assignee: { id: 'm9', name: 'Eva Long' }, category: 'old-one' })
  expect(find<HTMLSelectElement>(element, '#assignee').value).toBe('m9')
  expect(textOf(find(element, '#assignee'))).toContain('Eva Long')
  expect(find<HTMLSelectElement>(element, '#category').value).toBe('old-one')
})
