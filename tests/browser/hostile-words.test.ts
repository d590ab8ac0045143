import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { test } from './support/people.ts'
import { freshEmail, ticketsFrom } from './support/requests.ts'

const SUBJECT = '<img src=x onerror="hacked=1"> \u202Egnp.exe\u202C 👩‍👩‍👧‍👦'
const HOSTILE = [
  '<img src=x onerror="hacked=1"><script>hacked=1</script>',
  '"><svg/onload=hacked=1> javascript:hacked=1',
  '[click](javascript:hacked=1) {{constructor.constructor("hacked=1")()}}',
  'right to left: \u202Eevil\u202C \u2067עברית\u2069 and back',
  '👩‍👩‍👧‍👦 🏳️‍🌈 e\u0301 \u00e9 𝔘𝔫𝔦𝔠𝔬𝔡𝔢',
]
/** The longest message the API takes, in code points. */
const LONGEST = 20_000

test('hostile words show as they were typed, everywhere, and execute nothing', async ({
  visitor,
  follower,
  agent,
  staff,
}) => {
  const email = freshEmail('mallory')
  const start = `${HOSTILE.join('\n')}\n`
  const body = start + '😀'.repeat(LONGEST - [...start].length)

  const { page, widget } = await visitor()
  await widget.open()
  await widget.contact.click()
  const number = await widget.form.deliver({ email, subject: SUBJECT, body })
  const [ticket] = await ticketsFrom(staff, email)
  const { messages } = await staff.ticket(number)
  expect(ticket!.subject).toBe(SUBJECT)
  expect(messages[0]!.body).toBe(body)

  const { page: followerPage, ticketPage } = await follower(await widget.form.followLink())
  await widget.button('Done').click()
  await widget.openRequest(SUBJECT)
  const { page: agentPage, desk } = await agent()
  await agentPage.goto(`${inject('origin')}/console/#/tickets/${number}`)
  await desk.subject(SUBJECT).waitFor()

  const shown = [widget.request.messages.first(), ticketPage.request.messages.first(), desk.message('onload')]
  for (const message of shown) {
    const text = (await message.textContent())!
    for (const line of HOSTILE) expect(text).toContain(line)
    expect(text.match(/😀/gu)).toHaveLength(LONGEST - [...start].length)
  }
  for (const where of [page, followerPage, agentPage]) await expectNothingExecuted(where)
})

test('what staff write is drawn as text too', async ({ follower, visitor, staff }) => {
  const { widget } = await visitor()
  await widget.contactAfterAsking('hostile staff')
  const number = await widget.form.deliver({ email: freshEmail('ada'), body: 'Hello' })
  await staff.write(number, { body: HOSTILE.join('\n'), visibility: 'public' })
  const { page, ticketPage } = await follower(await widget.form.followLink())
  const text = (await ticketPage.request.message('onload').textContent())!
  for (const line of HOSTILE) expect(text).toContain(line)
  await expectNothingExecuted(page)
})

/** What people paste, and nobody means. */
const NO_QUESTIONS = [
  '   ',
  'a',
  'x'.repeat(10_000),
  'password '.repeat(1_000),
  'how do i the of',
  '🙂👩‍👩‍👧‍👦',
  '\u202Epassword\u202C \u2067\u200F',
  `e${'\u0301'.repeat(5_000)}`,
  '\uD800 \uDC00password\uD83D',
  '(a+)+$ [ \\ .* ^$ {2,}',
  "'; DROP TABLE articles; --",
  '"><svg/onload=hacked=1> password',
]

test('whatever is typed as a question, the panel goes on working and says nothing wrong', async ({ visitor }) => {
  const { page, widget } = await visitor()
  await widget.open()
  for (const words of NO_QUESTIONS) {
    // Assigned by script: the debugger's protocol carries no half characters.
    await widget.searchField.evaluate((field: HTMLInputElement, text) => {
      field.value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }, words)
    await widget.contact.waitFor()
  }
  await widget.searchField.fill('share a file with someone outside')
  await widget.results.getByText('Use a OneDrive link').waitFor()
  await expectNothingExecuted(page)
})

test('a page that searches for no text is told so, and the panel stays as it was', async ({ visitor }) => {
  const { widget } = await visitor()
  const searching = widget.call('search', undefined as unknown as string)
  await expect(searching).rejects.toThrow('TypeError: Firstline.search() expects a text, got undefined.')
  await widget.open()
  await widget.list('For this page').waitFor()
})

test('a hostile search is words and nothing else', async ({ visitor }) => {
  const { page, widget } = await visitor()
  await widget.contactAfterAsking('<img src=x onerror=hacked=1> constructor __proto__')
  await widget.form.whatWeSend.click()
  await widget.panel.getByText('<img src=x onerror=hacked=1> constructor __proto__').waitFor()
  await expectNothingExecuted(page)
})

async function expectNothingExecuted(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  expect(await page.locator('img[src="x"]').count()).toBe(0)
  expect(await page.locator('a[href^="javascript:"]').count()).toBe(0)
}
