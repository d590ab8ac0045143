import { expect, test } from 'vitest'
import { createTestApi, type Answer } from './support/api.ts'
import { readEverything } from './support/database.ts'
import { hire, signIn, submit } from './support/people.ts'

/** Calls that are for everybody, and why. Whatever else the app answers, now or later, must refuse a stranger. */
const OPEN: Record<string, string> = {
  'GET /api/v1/health': 'tells operators whether tickets can be taken',
  'POST /api/v1/tickets': 'anybody may ask',
  'POST /api/v1/attachments': 'takes a file that only its sender can send along',
  'GET /api/v1/challenge': 'hands out work, and tells nothing',
  'POST /api/v1/events': 'tells what visitors do, whoever they are',
  'GET /api/v1/staff/session': 'tells a page whether somebody is signed in',
  'POST /api/v1/staff/session': 'signs in',
  'POST /api/v1/staff/session/links': 'sends a link to a member, and tells nobody whether there is one',
  'POST /api/v1/staff/session/links/redeem': 'signs in',
  'DELETE /api/v1/staff/session': 'signs out',
}

/** Bodies that would be accepted, of calls that look at the body before they look for the ticket. */
const BODIES: Record<string, unknown> = {
  'POST /api/v1/tickets/:number/messages': { body: 'Let me in.' },
  'POST /api/v1/tickets/:number/verdict': { solved: true },
}

const NO_SUCH_TICKET = 999_999
const OTHER_SITE = { 'Firstline-Site': 'garden' }
const FOREIGN_PAGE = { Origin: 'https://evil.example' }

const api = createTestApi({
  config: {
    sites: [
      { id: 'shop', name: 'Shop', origins: ['https://shop.example'] },
      { id: 'garden', name: 'Garden', origins: ['https://garden.example'] },
    ],
  },
})
const mine = await submit(api)
const other = await submit(api)
const staff = await signIn(api, await hire('Iris'))

/** What strangers come with. */
const STRANGERS: [who: string, headers: Record<string, string>][] = [
  ['nobody', {}],
  ['a wrong token', { Authorization: `Bearer ${'A'.repeat(43)}` }],
  ['another ticket’s token', other.bearer],
  [
    'an API key that never was, on a page of no site',
    { Authorization: `Bearer flk_${'A'.repeat(43)}`, ...FOREIGN_PAGE },
  ],
  ['a session that never was', { Cookie: `__Host-firstline_session=${'A'.repeat(43)}` }],
  ['the token on another site', { ...mine.bearer, ...OTHER_SITE }],
  ['the token on a page of no site', { ...mine.bearer, ...FOREIGN_PAGE }],
  ['a session on a page of no site', { ...staff, ...FOREIGN_PAGE }],
]

function call(route: string, ticketNumber: number, headers: Record<string, string>): Promise<Answer> {
  const [method, path] = route.split(' ') as [string, string]
  const address = path
    .replace(':number', String(ticketNumber))
    .replace(/:\w+/g, crypto.randomUUID())
    .replace('*', 'manifest.json')
  const hasBody = method !== 'GET' && method !== 'DELETE'
  return api.send(address, {
    method,
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), ...headers },
    ...(hasBody ? { body: JSON.stringify(BODIES[route] ?? {}) } : {}),
  })
}

/** What was answered, without the id that differs from request to request. */
const withoutId = ({ status, json }: Answer) => ({ status, error: { ...json?.error, requestId: '' } })

const closed = api.routes.filter((route) => !(route in OPEN))

test('every open call is one that the app has', () => {
  expect(Object.keys(OPEN).filter((route) => !api.routes.includes(route))).toEqual([])
  expect(closed.length).toBeGreaterThan(8)
})

test.each(closed)('%s refuses every stranger, and tells none which tickets there are', async (route) => {
  const before = await readEverything()
  for (const [who, headers] of STRANGERS) {
    const answer = await call(route, mine.number, headers)
    expect([401, 403, 404], `${who}: ${answer.text}`).toContain(answer.status)
    const ofNoTicket = await call(route, NO_SUCH_TICKET, headers)
    expect(withoutId(answer), who).toEqual(withoutId(ofNoTicket))
  }
  expect(await readEverything()).toEqual(before)
})

test.each(closed)('%s answers another ticket’s token as it answers one that was made up', async (route) => {
  const answers = await Promise.all(
    [other.bearer, { Authorization: `Bearer ${'A'.repeat(43)}` }].map((headers) => call(route, mine.number, headers)),
  )
  expect(withoutId(answers[0]!)).toEqual(withoutId(answers[1]!))
})
