import { LIMITS } from '@firstline/sdk/limits'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, test, vi } from 'vitest'
import { ENGLISH } from '../messages/load-messages.ts'
import { rootOfEachTest } from '../testing/root.ts'
import { Feedback } from './feedback.tsx'

const { messages } = ENGLISH
const REASON = messages.reasons['did-not-work']

const root = rootOfEachTest()

/** Chooses a reason after a “No”, adds so many characters, and leaves the field. */
async function addWords(characters: number) {
  const onReason = vi.fn()
  await act(() =>
    render(<Feedback messages={messages} vote={false} onVote={vi.fn()} onReason={onReason} canAsk />, root),
  )
  const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === REASON)!
  await act(() => button.click())
  const field = root.querySelector('input')!
  field.value = '🙂'.repeat(characters)
  await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })))
  await act(() => void field.dispatchEvent(new Event('change', { bubbles: true })))
  return { details: onReason.mock.calls.slice(1).map(([, detail]) => [...(detail as string)].length), field }
}

const most = LIMITS.searchCharacters - [...`${REASON}: `].length

test('as many words of one’s own are taken as go along behind the reason', async () => {
  const { details, field } = await addWords(most)
  expect(details).toEqual([most])
  expect(field.ariaInvalid ?? field.getAttribute('aria-invalid')).toBeNull()
})

test('more than that stays whole in the field, and is told', async () => {
  const { details, field } = await addWords(most + 1)
  expect(details).toEqual([])
  expect([...field.value]).toHaveLength(most + 1)
  expect(root.querySelector('.error')!.textContent).toBe(messages.tooLong(most))
})
