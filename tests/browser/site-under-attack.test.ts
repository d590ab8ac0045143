import type { StaffTicket } from '@firstline/sdk/schemas'
import type { StaffClient } from '@firstline/sdk/client'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { WidgetPage } from './pages/widget-page.ts'
import { test } from './support/people.ts'
import { freshEmail } from './support/requests.ts'

const WORKING = /your device first shows that it is not one of them/

async function turnTo(page: Page, site: string): Promise<void> {
  await page.locator('firstline-widget').evaluate((element, id) => element.setAttribute('site', id), site)
}

/** Opens the form of a site under attack, and fills it in as slowly as a person. */
async function write(page: Page, widget: WidgetPage): Promise<void> {
  await turnTo(page, 'besieged')
  await widget.open()
  await widget.contact.click()
  await widget.form.write({ email: freshEmail('ida'), subject: 'Under attack', body: 'I am a person.' })
  await page.waitForTimeout(2_100)
}

/** The ticket that the panel says has arrived, as staff see it. */
async function arrived(widget: WidgetPage, staff: StaffClient): Promise<StaffTicket> {
  const link = new URL(await widget.form.followLink())
  const { ticket } = await staff.ticket(Number(link.hash.slice(1).split('.')[0]))
  return ticket
}

test('the device does the work, the visitor sees why it takes a while, and the ticket is believed', async ({
  visitor,
  staff,
}) => {
  const { page, widget } = await visitor()
  await write(page, widget)
  await widget.form.send.click()
  await widget.panel.getByText(WORKING).waitFor()
  expect((await arrived(widget, staff)).suspicion).toBeNull()
})

test('what is written without a connection stays on the device, and is worked for and sent once there is one', async ({
  visitor,
  staff,
}) => {
  const { page, widget, complaints } = await visitor()
  await write(page, widget)
  await page.context().setOffline(true)
  await widget.form.send.click()
  await widget.heading('Waiting to be sent').waitFor()
  await page.context().setOffline(false)
  expect((await arrived(widget, staff)).suspicion).toBeNull()
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('net::ERR_INTERNET_DISCONNECTED')
})

test('a request is still followed after the page has turned to another site, which does not show it', async ({
  visitor,
}) => {
  const { page, widget } = await visitor()
  await write(page, widget)
  await widget.form.send.click()
  await widget.form.deliveredNumber()
  await widget.button('Done').click()
  await widget.button('My requests').waitFor()
  await turnTo(page, 'larkfield')
  await widget.button('My requests').waitFor({ state: 'detached' })
  await turnTo(page, 'besieged')
  await widget.button('My requests').click()
  await widget.panel.getByText('Under attack', { exact: true }).waitFor()
})

test('a slow device gets through', async ({ visitor, staff }) => {
  const { page, widget } = await visitor()
  await write(page, widget)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await widget.form.send.click()
  await widget.panel.getByText(WORKING).waitFor()
  expect((await arrived(widget, staff)).suspicion).toBeNull()
})

test('a device that cannot do the work gets through, and staff are told', async ({ visitor, staff }) => {
  const { page, widget } = await visitor()
  await page.evaluate(() => Object.defineProperty(crypto.subtle, 'deriveBits', { value: undefined }))
  await write(page, widget)
  await widget.form.send.click()
  expect((await arrived(widget, staff)).suspicion).toBe('no_proof')
})

test('a program that fills in every field is caught by the one that people do not see', async ({ visitor, staff }) => {
  const { page, widget } = await visitor()
  await write(page, widget)
  await widget.panel.locator('[name=website]').evaluate((field: HTMLInputElement) => {
    field.value = 'https://spam.example.com'
  })
  await widget.form.send.click()
  expect((await arrived(widget, staff)).suspicion).toBe('trap')
})
