import { expect, test } from 'vitest'
import { createTestApi } from './support/api.ts'
import { hire } from './support/people.ts'
import { createPostOffice } from './support/post-office.ts'

const CONFIG = { email: { from: 'support@help.example.com' } }
const MINUTE_MS = 60_000

/** A member of staff of a help desk that sends mail. */
async function openDesk(name: string) {
  const office = createPostOffice()
  const api = createTestApi({ env: { MAIL: office.MAIL }, config: CONFIG })
  const member = await hire(name)
  const ask = (email = member.email, sender = '203.0.113.40') =>
    api.post('/staff/session/links', { email }, { 'CF-Connecting-IP': sender })
  const redeem = (link: string) => api.post('/staff/session/links/redeem', { link })
  /** What the newest letter's address ends with. */
  const newestLink = () => {
    const address = office
      .to(member.email)
      .at(-1)!
      .text.match(/https:\S+/)![0]
    expect(address).toMatch(/^https:\/\/help\.example\.com\/console\/#\/sign-in\/[\w-]+\.[\w-]{43}$/)
    return address.split('/').at(-1)!
  }
  const receive = async () => {
    await ask()
    await api.runTasks()
    return newestLink()
  }
  return { office, api, member, ask, redeem, receive, newestLink }
}

test('a link that came by mail signs its member in, once', async () => {
  const { api, member, office, redeem, receive } = await openDesk('Lena')
  const link = await receive()
  expect(office.to(member.email)).toHaveLength(1)
  expect((await api.get('/staff/session')).json).toEqual({ member: null, mailsLinks: true })
  const first = await redeem(link)
  expect([first.status, first.json.member.name]).toEqual([200, 'Lena'])
  const cookie = first.headers.getSetCookie()[0]!
  expect(cookie).toMatch(/^__Host-firstline_session=/)
  expect((await api.get('/staff/me', { headers: { Cookie: cookie.split(';')[0]! } })).status).toBe(200)
  const second = await redeem(link)
  expect([second.status, second.headers.getSetCookie()]).toEqual([401, []])
})

test('of two who open a link at the same time one is let in', async () => {
  const { redeem, receive } = await openDesk('Lou')
  const link = await receive()
  const answers = await Promise.all([redeem(link), redeem(link), redeem(link)])
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(2)
})

test('a stranger’s address is answered like a member’s, and gets no letter', async () => {
  const { api, office, ask } = await openDesk('Lars')
  const [member, stranger] = [await ask(), await ask('nobody-here@example.com')]
  expect([stranger.status, stranger.json]).toEqual([member.status, member.json])
  await api.runTasks()
  expect(office.sent).toHaveLength(1)
})

test('a link lasts a quarter of an hour', async () => {
  const { api, redeem, receive } = await openDesk('Lia')
  const [early, late] = [await receive(), await receive()]
  api.advance(15 * MINUTE_MS - 1)
  expect((await redeem(early)).status).toBe(200)
  api.advance(1)
  expect((await redeem(late)).status).toBe(401)
})

test('a letter that would come too late is not sent', async () => {
  const { api, office, ask } = await openDesk('Lotte')
  office.isOpen = false
  await ask()
  await api.runTasks()
  office.isOpen = true
  api.advance(20 * MINUTE_MS)
  await api.runTasks()
  expect(office.sent).toEqual([])
})

test.each(['', '.', 'x', `${'a'.repeat(36)}.${'A'.repeat(43)}`, 'é.ü', '../../x'])(
  'a made-up link is refused: %j',
  async (link) => {
    const { redeem } = await openDesk(`Made${crypto.randomUUID().slice(0, 8)}`)
    expect((await redeem(link)).status).toBe(401)
  },
)

test('one link’s token does not open another', async () => {
  const { redeem, receive } = await openDesk('Lev')
  const [one, other] = [await receive(), await receive()]
  expect((await redeem(`${one.split('.')[0]}.${other.split('.')[1]}`)).status).toBe(401)
  expect((await redeem(one)).status).toBe(200)
})

test('asking again and again is stopped, and locks nobody’s password out', async () => {
  const { api, member, ask } = await openDesk('Lux')
  for (let letters = 0; letters < 10; letters++) expect((await ask()).status).toBe(202)
  const stopped = await ask()
  expect([stopped.status, stopped.headers.get('Retry-After')]).toEqual([429, '900'])
  const signedIn = await api.post('/staff/session', { email: member.email, password: member.password })
  expect(signedIn.status).toBe(200)
})

test('where no mail is sent, no link is promised', async () => {
  const api = createTestApi()
  const answer = await api.post('/staff/session/links', { email: 'anybody@example.com' })
  expect([answer.status, answer.json.error.code]).toEqual([404, 'not_found'])
  expect((await api.get('/staff/session')).json.mailsLinks).toBe(false)
})
