import { expect, test, vi } from 'vitest'
import '../define.ts'
import { find, mount, press, textOf } from '../testing/screen.ts'
import type { ComposerElement } from './composer.ts'
import type { MessageDraft } from './draft-controller.ts'

async function show(change: Partial<MessageDraft> = {}) {
  const draft: MessageDraft = {
    visibility: 'public',
    texts: { public: 'Hello', internal: '' },
    isSending: false,
    failure: null,
  }
  const element = mount<ComposerElement>('firstline-composer', { draft: { ...draft, ...change } })
  await element.updateComplete
  const heard = vi.fn()
  for (const name of ['draft-write', 'draft-switch', 'draft-send']) {
    element.addEventListener(name, (event) => heard(name, (event as CustomEvent).detail))
  }
  return { element, heard, field: find<HTMLTextAreaElement>(element, 'textarea') }
}

test('what is typed is told with whom it is for', async () => {
  const { field, heard } = await show()
  field.value = 'Hello Maya'
  field.dispatchEvent(new Event('input'))
  expect(heard).toHaveBeenCalledWith('draft-write', { visibility: 'public', text: 'Hello Maya' })
})

test('Ctrl and Enter send; Enter alone begins a line', async () => {
  const { field, heard } = await show()
  press('Enter', field)
  expect(heard).not.toHaveBeenCalled()
  press('Enter', field, { ctrlKey: true })
  expect(heard).toHaveBeenCalledWith('draft-send', null)
})

test('the field and the button say whether a reply or a note is written', async () => {
  const reply = await show()
  expect(reply.field.getAttribute('aria-label')).toBe('Reply')
  expect(textOf(find(reply.element, '.primary'))).toContain('Send reply')
  const note = await show({ visibility: 'internal' })
  expect(note.field.getAttribute('aria-label')).toBe('Internal note')
  expect(textOf(find(note.element, '.primary'))).toContain('Save note')
})

test('a failed attempt leaves the text and says why', async () => {
  const { element, field } = await show({ failure: 'Your reply was not sent.' })
  expect(field.value).toBe('Hello')
  expect(textOf(find(element, '[role="alert"]'))).toBe('Your reply was not sent.')
})
