import { expect } from 'vitest'
import { findBarriers } from './support/axe.ts'
import { takeScreenshot } from './support/browser.ts'
import { test } from './support/people.ts'
import { freshEmail, ticketsFrom } from './support/requests.ts'

const BODY = 'It has been dark since this morning.'

test('the questions follow kind and topic, and the answers reach staff', async ({ visitor, staff }) => {
  const email = freshEmail('forms')
  const { widget, page } = await visitor()
  await widget.contactAfterAsking('projector is dark')
  const { form } = widget
  expect(await form.question('Who is affected?', 'combobox').count()).toBe(0)
  await form.type.selectOption('Something does not work')
  await form.question('Who is affected?', 'combobox').selectOption('My team')
  await form.question('Since when?').fill('2026-01-05')
  const devices = form.question('On which devices?', 'group')
  await devices.getByRole('checkbox', { name: 'Computer', exact: true }).check()
  await devices.getByRole('checkbox', { name: 'Something else', exact: true }).check()
  await form.write({ email, body: BODY })
  expect(await findBarriers(page)).toEqual([])
  await takeScreenshot(page, 'form-incident')
  await form.send.click()
  await form.deliveredNumber()

  const [ticket] = await ticketsFrom(staff, email)
  expect([ticket!.type, ticket!.fields]).toEqual([
    'incident',
    { affected: 'team', since: '2026-01-05', devices: ['computer', 'other'] },
  ])
})

test('a wrong answer is told at its field, which gets the focus, and the right one is sent', async ({
  visitor,
  staff,
}) => {
  const email = freshEmail('wrong-answer')
  const { widget, page } = await visitor()
  await widget.contactAfterAsking('the amount is wrong')
  const { form } = widget
  await form.topic.selectOption('Billing')
  const invoice = form.question('Invoice number')
  await form.write({ email, body: BODY })
  await invoice.fill('2043')
  await form.send.click()
  await expect.poll(() => form.errorOf(invoice)).toBe('This does not have the expected form.')
  expect(await form.isFocused(invoice)).toBe(true)
  expect(await findBarriers(page)).toEqual([])
  await takeScreenshot(page, 'form-wrong-answer')
  await invoice.fill('INV-2043')
  await form.send.click()
  await form.deliveredNumber()
  expect((await ticketsFrom(staff, email))[0]!.fields).toEqual({ invoice: 'INV-2043' })
})

test('what the browser says of itself goes along only where it is ticked', async ({ visitor, staff }) => {
  const email = freshEmail('diagnostics')
  const { widget } = await visitor()
  for (const [subject, isTicked] of [
    ['without', false],
    ['with', true],
  ] as const) {
    await widget.contactAfterAsking(subject)
    await widget.form.whatWeSend.click()
    const part = widget.form.part('What your browser says about itself')
    expect(await part.isChecked()).toBe(false)
    if (isTicked) await part.check()
    await widget.form.deliver({ email, subject, body: BODY })
    await widget.close.click()
    await widget.page.reload()
  }
  const tickets = await ticketsFrom(staff, email)
  const told = (subject: string) => tickets.find((ticket) => ticket.subject === subject)!.context.diagnostics
  expect(told('without')).toBeUndefined()
  expect(Object.keys(told('with')!)).toEqual(['Browser', 'Languages', 'Time zone', 'Screen', 'Window'])
})

test('errors of the page are shown as they would be sent, and go along only where they are ticked', async ({
  visitor,
  staff,
}) => {
  const email = freshEmail('page-errors')
  const { page, widget, complaints } = await visitor()
  await page.evaluate(() => setTimeout(() => Promise.reject(new Error('before help was of interest'))))
  await widget.open()
  await page.evaluate(() => setTimeout(() => Promise.reject(new Error('saving failed'))))
  await widget.contact.click()
  await widget.form.whatWeSend.click()
  const part = widget.form.part('Errors on this page')
  expect(await part.isChecked()).toBe(false)
  await widget.panel.getByText('saving failed', { exact: true }).waitFor()
  await part.check()
  expect(await findBarriers(page)).toEqual([])
  await takeScreenshot(page, 'form-page-errors')
  await widget.form.deliver({ email, subject: 'Saving fails', body: BODY })
  const [ticket] = await ticketsFrom(staff, email)
  expect(ticket!.context.diagnostics).toEqual({ 'Error 1': 'saving failed' })
  expect(complaints.splice(0)).toHaveLength(2)
})

test('a closed request is rated once, with a word of why', async ({ visitor, follower, staff }) => {
  const email = freshEmail('rates')
  const { widget } = await visitor()
  await widget.contactAfterAsking('badge is not accepted')
  const number = await widget.form.deliver({ email, body: BODY })
  const { ticketPage, page } = await follower(await widget.form.followLink())
  const { request } = ticketPage
  expect(await request.rating.count()).toBe(0)
  await request.worksNow.click()
  await request.rating.waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takeScreenshot(page, 'rating')
  const comment = page.getByRole('textbox', { name: 'Anything to add? (optional)' })
  await comment.fill('x'.repeat(2_001))
  await page.getByText('This can be at most 2,000 characters long.').waitFor()
  expect(await comment.inputValue()).toHaveLength(2_001)
  await request.rate('Good', 'Quick, but I asked twice.')
  await page.reload()
  await page.getByText('You rated this: Good.').waitFor()
  const { ticket } = await staff.ticket(number)
  expect([ticket.rating, ticket.status]).toEqual([4, 'closed'])
  expect(ticket.history.find(({ field }) => field === 'comment')?.to).toBe('Quick, but I asked twice.')
})
