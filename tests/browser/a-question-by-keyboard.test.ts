import { expect } from 'vitest'
import { Keyboard } from './pages/keyboard.ts'
import { hearLiveRegions } from './support/live-regions.ts'
import { test } from './support/people.ts'
import { freshEmail } from './support/requests.ts'

const QUESTION = 'i cant log in after changing my fone'
const ARTICLE = 'Sign in after getting a new phone'

test('a whole question goes by keyboard alone: found, not solved, asked, answered, closed and rated', async ({
  visitor,
  staff,
}) => {
  const { page, widget } = await visitor()
  const keyboard = new Keyboard(page)
  const at = () => expect.poll(() => keyboard.at())
  await keyboard.press('Help')
  await at().toBe('Search for help')

  await page.keyboard.type(QUESTION)
  await expect.poll(async () => (await widget.titles())[0]).toBe(ARTICLE)
  await page.keyboard.press('ArrowDown')
  expect(await keyboard.at()).toContain(ARTICLE)
  await page.keyboard.press('Enter')
  await at().toBe(ARTICLE)

  await keyboard.press('No')
  await at().toBe('Sorry about that. What was wrong?')
  await keyboard.press('It is hard to follow')
  await at().toBe('Thank you. Now we know.')
  await keyboard.type('Anything to add? It goes along if you write to us.', 'Which app?')

  await keyboard.press('Contact us')
  await at().toBe('Contact us')
  await keyboard.type('Your email', freshEmail('keyboard'))
  await keyboard.tabTo('Subject')
  expect(await widget.form.subject.inputValue()).toBe(QUESTION)
  await keyboard.type('How can we help?', 'My codes are on the old phone.')
  await keyboard.tabTo('Attach files')
  await keyboard.press('What we will send')
  await widget.form.part('Articles you read').waitFor()
  await keyboard.press('Send')
  await at().toBe('Thank you. We have it.')
  const number = await widget.form.deliveredNumber()

  await staff.write(number, { body: 'We have reset them.', visibility: 'public' })
  await keyboard.tabTo('Follow your ticket')
  await keyboard.press('Done')
  await at().toBe('Search for help')
  await keyboard.press('My requests')
  await at().toBe('My requests')
  await widget.panel.getByRole('button', { name: `#${number}` }).waitFor()
  await keyboard.press(`${QUESTION} #${number} · Waiting for you`)
  await at().toBe(QUESTION)
  await widget.request.message('We have reset them.').waitFor()

  await keyboard.tabTo('It works now')
  await keyboard.type('Reply', 'Trying it now.')
  await keyboard.press('Send reply')
  await widget.request.message('Trying it now.').waitFor()
  await keyboard.tabTo('It works now', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await at().toBe('Closed')
  await keyboard.tabTo('Still not working')
  await keyboard.tabTo('Poor')
  for (let better = 0; better < 3; better += 1) await page.keyboard.press('ArrowDown')
  expect(await keyboard.at()).toBe('Good')
  await keyboard.press('Send rating')
  await at().toBe('Thank you. You rated this: Good.')

  await page.keyboard.press('Escape')
  await at().toBe(`${QUESTION} #${number} · Closed`)
  await page.keyboard.press('Escape')
  await at().toBe('My requests')
  await page.keyboard.press('Escape')
  await at().toBe('Help')
})

test('beside the panel the keyboard goes on into the page', async ({ visitor }) => {
  const { page, widget } = await visitor()
  const keyboard = new Keyboard(page)
  await keyboard.press('Help')
  await widget.contact.waitFor()
  await keyboard.tabTo('Contact us')
  await keyboard.tabTo('Help')
  await page.keyboard.press('Tab')
  await keyboard.tabTo('Weekly summary')
  expect(await keyboard.isInWidget()).toBe(false)
  expect(await widget.panel.isVisible()).toBe(true)
})

test('what comes without being asked for is read out: what was found, what was sent, and what failed', async ({
  visitor,
  staff,
}) => {
  const { page, widget, complaints } = await visitor()
  const keyboard = new Keyboard(page)
  await widget.open()
  const said = await hearLiveRegions(page)
  const toSay = (words: unknown) => expect.poll(said).toContainEqual(words)

  await widget.ask('quokka zeppelin fjord')
  await toSay('No article answers this')
  await widget.searchField.fill('password')
  await widget.results.waitFor()
  await page.keyboard.press('Enter')
  await toSay(`${(await widget.titles()).length} articles found`)

  await widget.contact.click()
  await widget.form.send.click()
  const email = { role: 'textbox', name: 'Your email', description: 'Enter your email address, so that we can answer.' }
  expect(await keyboard.stop()).toEqual(email)
  await page.context().setOffline(true)
  await widget.form.write({ email: freshEmail('listener'), body: 'Is anybody there?' })
  await widget.form.send.click()
  await toSay(expect.stringContaining('Waiting to be sent'))
  await page.context().setOffline(false)
  await toSay(expect.stringMatching(/Thank you\. We have it\.Your request is #\d+\./))
  const number = await widget.form.deliveredNumber()

  await widget.button('Done').click()
  await widget.openRequest('password')
  await staff.write(number, { body: 'We are.', visibility: 'public' })
  await toSay(expect.stringContaining('We are.'))
  await page.route('**/messages', (route) => route.abort())
  await widget.request.replyField.fill('Good.')
  await widget.request.sendReply.click()
  await toSay('Your reply could not be sent. It is still here: try again.')
  await page.unroute('**/messages')
  await widget.request.sendReply.click()
  await toSay(expect.stringContaining('Good.'))
  complaints.splice(0, complaints.length, ...complaints.filter((line) => !line.includes('net::ERR_')))
})
