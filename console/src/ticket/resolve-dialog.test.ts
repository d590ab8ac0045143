import { expect, test, vi } from 'vitest'
import '../define.ts'
import { find, mount, textOf } from '../testing/screen.ts'
import type { ResolutionDraft } from './draft-controller.ts'
import type { ResolveDialogElement } from './resolve-dialog.ts'

const EMPTY: ResolutionDraft = { note: '', article: '', isSending: false, failure: null }

async function show(draft: Partial<ResolutionDraft> = {}) {
  const element = mount<ResolveDialogElement>('firstline-resolve-dialog', { draft: { ...EMPTY, ...draft } })
  await element.updateComplete
  element.show()
  const written = vi.fn()
  const submitted = vi.fn()
  element.addEventListener('resolve-write', (event) => written((event as CustomEvent).detail))
  element.addEventListener('resolve-submit', submitted)
  const type = (selector: string, text: string) => {
    const field = find<HTMLInputElement>(element, selector)
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const submit = async () => {
    find(element, 'form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }))
    await element.updateComplete
  }
  return { element, written, submitted, type, submit }
}

test('a note is needed, and its field says so until something is typed', async () => {
  const { element, submitted, type, submit } = await show({ note: '  ' })
  await submit()
  expect(submitted).not.toHaveBeenCalled()
  expect(textOf(find(element, '#note-error'))).toContain('what solved it')
  expect(element.shadowRoot?.activeElement?.id).toBe('note')
  type('#note', 'R')
  await element.updateComplete
  expect(textOf(element)).not.toContain('what solved it.')
})

test('with a note it is submitted', async () => {
  const { submitted, submit } = await show({ note: 'Reset the second factor.' })
  await submit()
  expect(submitted).toHaveBeenCalledOnce()
})

test('what is typed is told, field by field', async () => {
  const { written, type } = await show()
  type('#note', 'Reset it.')
  type('#article', 'new-phone')
  expect(written.mock.calls).toEqual([[{ note: 'Reset it.' }], [{ article: 'new-phone' }]])
})

test('the draft of another ticket takes the place of what was typed', async () => {
  const { element, type } = await show()
  type('#note', 'Reset it.')
  type('#article', 'new-phone')
  element.draft = { ...EMPTY, note: 'Paid again.' }
  await element.updateComplete
  expect(find<HTMLTextAreaElement>(element, '#note').value).toBe('Paid again.')
  expect(find<HTMLInputElement>(element, '#article').value).toBe('')
})
