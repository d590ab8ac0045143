import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { ROOT } from '../../scripts/system/folders.ts'
import { anyFreePort } from '../../scripts/system/ports.ts'
import { ConsolePage } from './pages/console-page.ts'
import { WidgetPage } from './pages/widget-page.ts'
import { test } from './support/browser.ts'
import { runCommand, untilSaid } from './support/started.ts'

const MEMBER = { email: 'admin@example.com', password: 'correct horse battery' }
let home: string

beforeAll(async () => {
  home = await mkdtemp(join(ROOT, '.firstline/test-serve-'))
})
afterAll(() => rm(home, { recursive: true, force: true }))

test('on one’s own server a question is answered or becomes a ticket, which a power cut does not lose', async ({
  visit,
}) => {
  const port = String(await anyFreePort())
  const origin = `http://localhost:${port}`
  const settings = { PORT: port, FIRSTLINE_STATE: home, FIRSTLINE_ADMIN_PASSWORD: MEMBER.password }
  const first = runCommand('serve', settings)
  await untilSaid(first, 'Sign in to the console')

  const { page } = await visit(origin)
  const widget = new WidgetPage(page)
  await widget.open()
  await widget.ask('forgot my pasword')
  await widget.results.getByRole('link').first().waitFor()
  await widget.contact.click()
  const subject = 'Asked on our own server'
  await widget.form.deliver({ email: 'ada@example.com', subject, body: 'Are you there?' })
  const file = new FormData()
  file.append('file', new Blob(['a log']), 'log.txt')
  expect((await fetch(`${origin}/api/v1/attachments`, { method: 'POST', body: file })).status).toBe(201)
  expect(await readdir(join(home, 'attachments'))).toHaveLength(1)
  // What the page counts as it is left still finds the server.
  await page.close()
  first.process.kill('SIGKILL')
  await first.exited

  const second = runCommand('serve', settings)
  await untilSaid(second, 'with the password of the first start')
  const desk = await visit(`${origin}/console/`)
  const console = new ConsolePage(desk.page)
  await console.signIn(MEMBER)
  await console.openTicket(subject)
  await console.conversation.getByText('Are you there?').waitFor()

  second.process.kill('SIGINT')
  expect(await second.exited).toBe(0)
})
