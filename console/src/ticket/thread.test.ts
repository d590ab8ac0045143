import { expect, test } from 'vitest'
import '../define.ts'
import { find, findAll, mount, textOf } from '../testing/screen.ts'
import { messageOf, TOM } from '../testing/tickets.ts'
import type { ThreadElement } from './thread.ts'

test('an internal note is marked in words, a reply is not', async () => {
  const author = { kind: 'staff', name: TOM.name } as const
  const thread = mount<ThreadElement>('firstline-thread', {
    messages: [messageOf({ id: '1', author, visibility: 'internal' }), messageOf({ id: '2', author })],
  })
  await thread.updateComplete
  const [note, reply] = findAll(thread, 'article')
  expect(textOf(note!)).toContain('Internal note')
  expect(textOf(reply!)).not.toContain('Internal note')
})

test('a requester without a name is known by the address', async () => {
  const thread = mount<ThreadElement>('firstline-thread', {
    messages: [messageOf({ author: { kind: 'requester', name: null } })],
    requester: { id: 'r1', email: 'maya@example.com', name: null },
  })
  await thread.updateComplete
  expect(textOf(find(thread, 'h4'))).toBe('maya@example.com')
})
