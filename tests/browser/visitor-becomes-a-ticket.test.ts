import { expect, inject } from 'vitest'
import { test } from './support/people.ts'
import { freshEmail, ticketsFrom } from './support/requests.ts'

const QUESTION = 'i cant log in after changing my fone'
const BODY = 'The app is empty and I have no codes.'

test('No leads to the form with the words kept, and the link to the request', async ({ visitor, follower }) => {
  const { widget } = await visitor()
  await widget.open()
  await widget.ask(QUESTION)
  await widget.read('Sign in after getting a new phone')
  await widget.button('No').click()
  await widget.contact.click()
  expect(await widget.form.subject.inputValue()).toBe(QUESTION)
  expect(await widget.form.message.inputValue()).toBe('')

  const number = await widget.form.deliver({ email: freshEmail('ada'), body: BODY })
  const link = await widget.form.followLink()
  expect(link).toMatch(new RegExp(`^${inject('origin')}/ticket#${number}\\.[\\w-]{20,}$`))

  const { ticketPage } = await follower(link)
  await ticketPage.request.title(QUESTION).waitFor()
  await ticketPage.request.message(BODY).waitFor()
  await ticketPage.request.status('Received').waitFor()
})

test('a private link that was cut short or changed opens nothing', async ({ visitor, follower }) => {
  const { widget } = await visitor()
  await widget.contactAfterAsking('cut short')
  await widget.form.deliver({ email: freshEmail('ada'), body: BODY })
  const link = await widget.form.followLink()

  const changed = await follower(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`)
  await changed.page.getByText('This link does not open a request.').waitFor()
  expect(changed.complaints.splice(0)).toEqual([expect.stringContaining('404')])

  const cut = await follower(link.slice(0, link.indexOf('.')))
  await cut.page.getByText('This link does not open a request.').waitFor()
})

test('what is missing is told at its field, which gets the focus', async ({ visitor }) => {
  const { widget } = await visitor()
  await widget.open()
  await widget.contact.click()
  const { form } = widget
  await form.send.click()
  expect(await form.errorOf(form.email)).toBe('Enter your email address, so that we can answer.')
  expect(await form.errorOf(form.subject)).toBe('Say in a few words what it is about.')
  expect(await form.errorOf(form.message)).toBe('Tell us what happens.')
  expect(await form.isFocused(form.email)).toBe(true)

  await form.write({ email: 'ada@example', subject: 'Codes', body: '' })
  await form.send.click()
  expect(await form.errorOf(form.email)).toContain('This is not an email address.')
  await form.email.fill('ada@example.com')
  expect(await form.errorOf(form.email)).toBeNull()
  await form.send.click()
  expect(await form.errorOf(form.message)).toBe('Tell us what happens.')
  expect(await form.isFocused(form.message)).toBe(true)
})

test('a draft survives closing the panel and reloading the page', async ({ visitor }) => {
  const { page, widget } = await visitor()
  const draft = { email: 'ada@example.com', subject: 'My codes', body: BODY }
  await widget.open()
  await widget.contact.click()
  await widget.form.write(draft)
  await widget.close.click()
  await widget.launcher.click()
  expect(await widget.form.message.inputValue()).toBe(BODY)

  await page.reload()
  await widget.open()
  await widget.contact.click()
  expect(await widget.form.email.inputValue()).toBe(draft.email)
  expect(await widget.form.subject.inputValue()).toBe(draft.subject)
  expect(await widget.form.message.inputValue()).toBe(draft.body)
})

test('the subject follows the last question until the visitor writes one', async ({ visitor }) => {
  const { widget } = await visitor()
  await widget.contactAfterAsking('printer is offline')
  await widget.back.click()
  await widget.searchField.fill('badge is not accepted')
  await widget.contact.click()
  expect(await widget.form.subject.inputValue()).toBe('badge is not accepted')

  await widget.form.subject.fill('The printer on floor 2')
  await widget.back.click()
  await widget.searchField.fill('paper jam')
  await widget.contact.click()
  expect(await widget.form.subject.inputValue()).toBe('The printer on floor 2')
})

test('what the visitor leaves out of “What we will send” is not sent', async ({ visitor, staff }) => {
  const email = freshEmail('grace')
  const { widget } = await visitor()
  await widget.open()
  await widget.ask(QUESTION)
  await widget.read('Sign in after getting a new phone')
  await widget.button('No').click()
  await widget.contact.click()
  const { form } = widget
  await form.whatWeSend.click()
  await widget.panel.getByText('Sign in after getting a new phone (Did this solve it? No)').waitFor()
  await form.part('What you searched for').uncheck()
  await form.part('The page you are on').uncheck()
  await form.deliver({ email, body: BODY })

  const [ticket] = await ticketsFrom(staff, email)
  expect(ticket!.context).toEqual({ articles: [{ slug: 'new-phone-sign-in', solved: false }], steps: [] })
})

test('what is not left out is sent: page, searches, articles, steps', async ({ visitor, staff }) => {
  const email = freshEmail('grace')
  const { widget } = await visitor(`${inject('origin')}/?session=secret#billing`)
  await widget.open()
  await widget.ask('wifi not working')
  await widget.read('Wi-Fi is not working')
  await widget.button('Start').click()
  await widget.button('No, nothing works at the office').click()
  await widget.button('Nothing is reported').click()
  await widget.contact.click()
  await widget.form.deliver({ email, body: BODY })

  const [ticket] = await ticketsFrom(staff, email)
  expect(ticket!.context).toEqual({
    // Without query and fragment, which may hold what nobody meant to send.
    pageUrl: `${inject('origin')}/`,
    searches: ['wifi not working'],
    articles: [{ slug: 'wifi-not-working' }],
    steps: [
      {
        article: 'wifi-not-working',
        step: 'Does another device work in the same place?',
        answer: 'No, nothing works at the office',
      },
      { article: 'wifi-not-working', step: 'Check for an outage', answer: 'Nothing is reported' },
    ],
  })
})

test('what the message says brings articles too, without moving the field that is written in', async ({ visitor }) => {
  const { widget } = await visitor()
  await widget.open()
  await widget.contact.click()
  await widget.form.subject.fill('Help please')
  const place = await widget.form.message.boundingBox()
  await widget.form.message.fill('I deleted a folder on the S drive by accident. Can I get these files back?')
  const offered = widget.list('This may answer it')
  await offered.waitFor()
  expect(await widget.titles(offered)).toContain('Restore deleted files')
  expect(await widget.form.message.boundingBox()).toEqual(place)
})

test('pressing Send twice makes one ticket', async ({ visitor, staff }) => {
  const email = freshEmail('twice')
  const { widget } = await visitor()
  await widget.contactAfterAsking('pressed twice')
  await widget.form.write({ email, body: BODY })
  await widget.form.send.dblclick()
  await widget.form.deliveredNumber()
  expect(await ticketsFrom(staff, email)).toHaveLength(1)
})
