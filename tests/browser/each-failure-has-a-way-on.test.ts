import { expect } from 'vitest'
import { findBarriers } from './support/axe.ts'
import { takeScreenshot } from './support/browser.ts'
import { test } from './support/people.ts'
import { freshEmail, ticketsFrom } from './support/requests.ts'

test('an article that does not arrive can be tried again or read in the help centre, and is tried by itself once there is a connection', async ({
  visitor,
}) => {
  const { page, widget, complaints } = await visitor()
  await widget.open()
  await widget.ask('forgot my password')
  const [link] = await widget.results.getByRole('link').all()
  const address = await link!.getAttribute('href')
  await page.route('**/kb/public/en/articles/**', (route) => route.abort())
  await link!.click()
  const elsewhere = widget.link('Open in the help centre')
  await elsewhere.waitFor()
  expect(address).toContain(await elsewhere.getAttribute('href'))
  expect(await findBarriers(page)).toEqual([])
  await takeScreenshot(page, 'fails-article')
  const tried = page.waitForEvent('requestfailed')
  await widget.button('Try again').press('Enter')
  await tried
  await elsewhere.waitFor()
  expect(await widget.panel.evaluate((panel) => panel.matches(':focus')), 'the keyboard stays in the panel').toBe(true)
  await page.unroute('**/kb/public/en/articles/**')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await widget.panel.getByText('Did this solve it?').waitFor()
  expect(await widget.panel.locator('.title').evaluate((title) => title.matches(':focus'))).toBe(true)
  expect(complaints.splice(0).filter((complaint) => !complaint.includes('net::ERR_FAILED'))).toEqual([])
})

test('an index of a version that this panel cannot read leads to the help centre and to people', async ({
  visitor,
}) => {
  const { page, widget } = await visitor()
  await page.route('**/kb/public/en/**/*.bin', async (route) => {
    const response = await route.fetch()
    const body = await response.body()
    // The version stands behind four bytes that say what it is.
    body[4] = 99
    await route.fulfill({ response, body })
  })
  await widget.open()
  await widget.ask('password')
  await widget.panel.getByText('The articles cannot be reached right now.').waitFor()
  expect(await widget.link('Open in the help centre').getAttribute('href')).toMatch(/\/help\/en\/$/)
  expect(await findBarriers(page)).toEqual([])
  await takeScreenshot(page, 'fails-index')
  await widget.contact.click()
  await expect.poll(() => widget.form.subject.inputValue()).toBe('password')
  // What is tried again would otherwise still be on its way when the page is gone.
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('a server that asks for patience is given it, and the visitor is told until when', async ({ visitor, staff }) => {
  const email = freshEmail('patience')
  const { page, widget, complaints } = await visitor()
  const error = { code: 'rate_limited', message: 'Too many requests.', requestId: 'test' }
  await page.route('**/api/v1/tickets', (route) =>
    route.fulfill({ status: 429, headers: { 'retry-after': '1800' }, json: { error } }),
  )
  await widget.open()
  await widget.contact.click()
  await widget.form.write({ email, subject: 'Patience', body: 'I can wait.' })
  await widget.form.send.click()
  await widget.panel.getByText(/^It is tried again at \d+:\d+/).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takeScreenshot(page, 'fails-429')
  await page.unroute('**/api/v1/tickets')
  await widget.button('Send now').click()
  await widget.form.deliveredNumber()
  expect(await ticketsFrom(staff, email)).toHaveLength(1)
  expect(complaints.splice(0)).toEqual([expect.stringContaining('429')])
})

test.for([['a year behind', '2025-11-22T10:00:00Z'] as const, ['a year ahead', '2027-11-22T10:00:00Z'] as const])(
  'on a device whose clock is %s a request is sent, followed and answered',
  async ([, time], { visitor, staff }) => {
    const subject = `The clock ${crypto.randomUUID().slice(0, 8)}`
    const { page, widget, complaints } = await visitor()
    await page.clock.install({ time: new Date(time) })
    await page.reload()
    await widget.open()
    await widget.contact.click()
    await page.route('**/api/v1/tickets', (route) => route.abort(), { times: 1 })
    const number = await widget.form.deliver({ email: freshEmail('clock'), subject, body: 'What time is it?' })
    await staff.write(number, { body: 'Half past two.', visibility: 'public' })
    await widget.button('Done').click()
    await widget.openRequest(subject)
    await widget.request.message('Half past two.').waitFor()
    await widget.request.reply('Thank you.')
    expect(complaints.splice(0).filter((complaint) => !complaint.includes('net::ERR_FAILED'))).toEqual([])
  },
)
