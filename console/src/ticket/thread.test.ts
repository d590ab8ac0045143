import { expect, test, vi } from 'vitest'
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

test('a file is for saving: whoever presses it asks for it, and nothing of it is shown', async () => {
  const file = { id: 'f1', name: 'log.txt', type: 'text/plain', size: 1_440_000 }
  const thread = mount<ThreadElement>('firstline-thread', { messages: [messageOf({ attachments: [file] })] })
  const asked = vi.fn()
  thread.addEventListener('file-save', (event) => asked((event as CustomEvent).detail))
  await thread.updateComplete
  expect(textOf(find(thread, '.files')).trim()).toBe('log.txt 1.4 MB')
  find(thread, '.files button').click()
  expect(asked).toHaveBeenCalledWith(file)
  expect(findAll(thread, 'img, a, iframe')).toEqual([])
})
