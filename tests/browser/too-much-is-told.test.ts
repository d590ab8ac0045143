import { expect } from 'vitest'
import { findBarriers } from './support/axe.ts'
import { takeScreenshot } from './support/browser.ts'
import { test } from './support/people.ts'
import { freshEmail } from './support/requests.ts'

test('a question far too long for a search becomes the message; what is too long is told and stays whole', async ({
  visitor,
  staff,
}) => {
  const pasted = 'my invoice is wrong '.repeat(1_250)
  const { page, widget } = await visitor()
  await widget.open()
  await widget.searchField.fill(pasted)
  await widget.results.getByRole('link').first().waitFor()
  await widget.contact.click()
  const { form } = widget
  await expect.poll(() => form.errorOf(form.message)).toBe('This can be at most 20,000 characters long.')
  expect([await form.subject.inputValue(), await form.message.inputValue()]).toEqual(['', pasted.trim()])

  await form.subject.fill('invoice '.repeat(1_250))
  await expect.poll(() => form.errorOf(form.subject)).toBe('This can be at most 200 characters long.')
  expect((await form.subject.inputValue()).length).toBe(10_000)
  expect(await findBarriers(page)).toEqual([])
  await takeScreenshot(page, 'form-too-long')
  await form.email.fill(freshEmail('long'))
  await form.send.click()
  await expect.poll(() => form.isFocused(form.subject)).toBe(true)

  await form.subject.fill('Invoice')
  await form.message.fill(pasted.slice(0, 20_000))
  expect(await form.errorOf(form.message)).toBeNull()
  await form.send.click()
  const number = await form.deliveredNumber()
  expect((await staff.ticket(number)).messages[0]!.body).toHaveLength(20_000)
})
