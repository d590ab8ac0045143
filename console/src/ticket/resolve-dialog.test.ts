import { expect, test, vi } from 'vitest'
import '../define.ts'
import { find, mount, textOf } from '../testing/screen.ts'
import type { ResolveDialogElement } from './resolve-dialog.ts'

async function show() {
  const element = mount<ResolveDialogElement>('firstline-resolve-dialog')
  await element.updateComplete
  element.show()
  const resolved = vi.fn()
  element.addEventListener('resolve-submit', (event) => resolved((event as CustomEvent).detail))
  const submit = async (note: string, article = '') => {
    find<HTMLTextAreaElement>(element, '#note').value = note
    find<HTMLInputElement>(element, '#article').value = article
    find(element, 'form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }))
    await element.updateComplete
  }
  return { element, resolved, submit }
}

test('a note is needed, and its field says so', async () => {
  const { element, resolved, submit } = await show()
  await submit('  ')
  expect(resolved).not.toHaveBeenCalled()
  expect(textOf(find(element, '#note-error'))).toContain('what solved it')
  expect(element.shadowRoot?.activeElement?.id).toBe('note')
})

test('an article is named only when there is one', async () => {
  const { resolved, submit } = await show()
  await submit('Reset the second factor.')
  await submit('Reset the second factor.', ' new-phone ')
  expect(resolved.mock.calls).toEqual([
    [{ note: 'Reset the second factor.' }],
    [{ note: 'Reset the second factor.', article: 'new-phone' }],
  ])
})

test('what was typed stays through closing, until it is cleared', async () => {
  const { element, submit } = await show()
  await submit('Reset the second factor.')
  element.close()
  element.show()
  expect(find<HTMLTextAreaElement>(element, '#note').value).toBe('Reset the second factor.')
  element.clear()
  expect(find<HTMLTextAreaElement>(element, '#note').value).toBe('')
})
