import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { createTestApi } from './support/api.ts'
import { hire, signIn, submit } from './support/people.ts'
import { createPostOffice } from './support/post-office.ts'

const HOUR_MS = 3_600_000
const EMAIL = { from: 'support@help.example.com' }
const HOSTILE = '<img src=x onerror=alert(1)>\n.\nBcc: all@example.com'

let people = 0
const somebody = () => `reader-${people++}@example.com`

/** A help desk that sends mail, with a requester and a member of staff. */
async function openDesk(question: Record<string, unknown> = {}, config: Record<string, unknown> = {}) {
  const office = createPostOffice()
  const api = createTestApi({ env: { MAIL: office.MAIL }, config: { email: EMAIL, ...config } })
  const email = somebody()
  const ticket = await submit(api, { requester: { email }, ...question })
  const member = await hire(`Sam${people}`)
  /** Signed in now: a session ends after half a day. */
  const staff = () => signIn(api, member)
  const answer = async (body: string, visibility = 'public') =>
    api.post(`${ticket.staffPath}/messages`, { body, visibility }, await staff())
  return { office, api, ticket, staff, answer, letters: () => office.to(email) }
}

test('a request is acknowledged once, with its private link and none of its words', async () => {
  const { api, ticket, letters } = await openDesk({ subject: 'Buy pills', body: 'http://pills.example' })
  await api.runTasks()
  await api.runTasks()
  const [letter, ...more] = letters()
  expect(more).toEqual([])
  expect(letter).toMatchObject({
    from: { name: 'Help', email: EMAIL.from },
    subject: `[#${ticket.number}] We have your request`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
  const link = `https://help.example.com/ticket#${ticket.number}.${ticket.token}`
  expect(letter!.text).toContain(link)
  expect(letter!.html).toContain(`href="${link}"`)
  expect(letter!.text + letter!.html + letter!.subject).not.toMatch(/pills/i)
})

test('a reply of staff goes out, an internal note does not', async () => {
  const { api, letters, answer } = await openDesk()
  await answer('Sounds annoyed', 'internal')
  await answer(HOSTILE)
  await api.runTasks()
  expect(letters()).toHaveLength(2)
  const reply = letters()[1]!
  expect(reply.subject).toMatch(/^Re: \[#\d+\] Cannot sign in$/)
  expect(reply.text).toContain('> <img src=x onerror=alert(1)>\n> .\n> Bcc: all@example.com')
  expect(reply.html).toContain('&lt;img src=x onerror=alert(1)&gt;<br>.<br>')
  expect(reply.html).not.toContain('<img')
  expect(reply.text).not.toContain('annoyed')
})

test('the letters about a ticket refer to each other by what they were really sent with', async () => {
  const { api, letters, answer } = await openDesk()
  for (const body of ['One', 'Two']) {
    await api.runTasks()
    await answer(body)
  }
  await api.runTasks()
  expect(letters().map(({ headers }) => headers['In-Reply-To'])).toEqual([
    undefined,
    '<1@post.example>',
    '<2@post.example>',
  ])
  expect(letters()[2]!.headers['References']).toBe('<1@post.example> <2@post.example>')
})

test.each([
  ['nl-BE', 'We hebben je vraag ontvangen', 'lang="nl" dir="ltr"'],
  ['pl', 'Otrzymaliśmy zgłoszenie', 'lang="pl" dir="ltr"'],
  ['ar-EG', 'وصلنا طلبك', 'lang="ar" dir="rtl"'],
  ['ja', 'We have your request', 'lang="en" dir="ltr"'],
])('who writes in %s is answered with “%s”', async (locale, words, language) => {
  const { api, letters } = await openDesk({ locale })
  await api.runTasks()
  expect(letters()[0]!.subject).toContain(words)
  expect(letters()[0]!.html).toContain(`<html ${language}>`)
})

test('a closed post office is asked again, ever more rarely, and staff learn of a letter after three days', async () => {
  const { api, office, ticket, staff, letters } = await openDesk()
  const undelivered = async () => (await api.get(ticket.staffPath, { headers: await staff() })).json.ticket.undelivered
  office.isOpen = false
  for (let hour = 0; hour < 72; hour++) {
    await api.runTasks()
    api.advance(HOUR_MS)
  }
  expect(await undelivered()).toEqual([])
  const tries = api.log.filter(({ message }) => message.startsWith('A letter could not be sent'))
  expect(tries.length).toBeGreaterThan(10)
  expect(tries.length).toBeLessThan(40)
  api.advance(6 * HOUR_MS)
  await api.runTasks()
  expect(await undelivered()).toMatchObject([{ kind: 'acknowledgement', reason: '451 The post office is closed.' }])
  office.isOpen = true
  api.advance(24 * HOUR_MS)
  await api.runTasks()
  expect(letters()).toEqual([])
})

test('a letter that could not be sent goes out once the post office is open', async () => {
  const { api, office, letters } = await openDesk()
  office.isOpen = false
  await api.runTasks()
  office.isOpen = true
  await api.runTasks()
  expect(letters()).toEqual([])
  api.advance(HOUR_MS)
  await api.runTasks()
  expect(letters()).toHaveLength(1)
})

test('two runs at the same time send a letter once', async () => {
  const { api, letters } = await openDesk()
  await Promise.all([api.runTasks(), api.runTasks(), api.runTasks()])
  expect(letters()).toHaveLength(1)
})

test('a replayed submission and a refused one bring no letter', async () => {
  const { api, office } = await openDesk({}, { limits: { ticketsPerHourPerEmail: 1 } })
  await submit(api, {}, 'mail-replay')
  await submit(api, {}, 'mail-replay')
  await submit(api).catch(() => 'over the limit')
  await api.runTasks()
  expect(office.sent).toHaveLength(2)
})

test('the letter goes to where the help desk is said to be, whatever host was asked', async () => {
  const { api, letters } = await openDesk({}, { email: EMAIL, url: 'https://support.example.org' })
  await api.runTasks()
  expect(letters()[0]!.text).toContain('https://support.example.org/ticket#')
})

test('where visitors sign in to see their tickets, a letter holds no link that would open none', async () => {
  const { api, letters, ticket } = await openDesk()
  const office = createPostOffice()
  const strict = createTestApi({
    env: { MAIL: office.MAIL },
    config: { email: EMAIL, sites: [{ id: 'default', name: 'Help', anonymous: false }] },
  })
  await strict.runTasks()
  expect(office.sent.at(-1)!.text).toContain('Sign in on the site')
  expect(office.sent.at(-1)!.text).not.toContain(ticket.token)
  await api.runTasks()
  expect(letters()).toEqual([])
})

test('without an address to send from no letter is written down', async () => {
  const count = () => env.DB.prepare(`SELECT count(*) AS letters FROM mail`).first()
  const before = await count()
  await submit(createTestApi())
  expect(await count()).toEqual(before)
})
