import { createVisitorClient, parseTicketFragment } from '@firstline/sdk/client'
import type { Locator, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { asKept, asMessages, MARKED_UP, NAUGHTY } from '../support/naughty-strings.ts'
import { test } from './support/people.ts'
import { freshEmail } from './support/requests.ts'

const SUBJECT = 'Everything that has broken programs before'

test('every naughty string and every example of CommonMark is drawn as text, in panel, page and console', async ({
  visitor,
  follower,
  agent,
}) => {
  const [first, ...more] = asMessages([...NAUGHTY, ...MARKED_UP]).map(asKept)
  const { page, widget } = await visitor()
  const inPanel = watch(page)
  await widget.open()
  await widget.contact.click()
  const number = await widget.form.deliver({ email: freshEmail('naughty'), subject: SUBJECT, body: first! })
  const address = await widget.form.followLink()
  const client = createVisitorClient({ api: `${inject('origin')}/api/v1` })
  for (const body of more) {
    await client.reply(parseTicketFragment(new URL(address).hash)!, { body }, crypto.randomUUID())
  }

  await widget.button('Done').click()
  await widget.openRequest(SUBJECT)
  const { page: followerPage, ticketPage } = await follower(address)
  const onPage = watch(followerPage)
  const { page: agentPage, desk } = await agent()
  const inConsole = watch(agentPage)
  await agentPage.goto(`${inject('origin')}/console/#/tickets/${number}`)
  // Hundreds of messages, on a machine that does other things as well.
  await desk.subject(SUBJECT).waitFor({ timeout: 60_000 })

  const threads: [Locator, string[]][] = [
    [widget.request.messages, inPanel],
    [ticketPage.request.messages, onPage],
    [desk.conversation.getByRole('article'), inConsole],
  ]
  for (const [messages, doings] of threads) {
    await messages.nth(more.length).waitFor()
    for (const [index, body] of [first!, ...more].entries()) {
      const shown = messages.nth(index)
      expect(inked((await shown.textContent())!)).toContain(inked(body))
      expect(
        await shown.locator('script, img, svg, iframe, object, embed, style, form, input, video, base').count(),
      ).toBe(0)
      const links = await shown
        .locator('a')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).protocol))
      expect(links.filter((protocol) => !['http:', 'https:', 'mailto:'].includes(protocol))).toEqual([])
    }
    expect(doings).toEqual([])
  }
})

/** What is seen of a text: where lines break is the drawing's business. */
function inked(text: string): string {
  return text.replace(/\s+/gu, '')
}

/** What only a string that was executed could make a page do. */
function watch(page: Page): string[] {
  const doings: string[] = []
  page.on('dialog', (dialog) => {
    doings.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', (popup) => doings.push(`window: ${popup.url()}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(inject('origin'))) doings.push(`request: ${request.url()}`)
  })
  return doings
}
