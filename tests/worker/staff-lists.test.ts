import { ticketListSchema } from '@firstline/sdk/schemas'
import { expect, test } from 'vitest'
import { createTestApi } from './support/api.ts'
import { hire, signIn, submit } from './support/people.ts'

const api = createTestApi()
const sam = await hire('Sam')
const staff = await signIn(api, sam)

// One ticket per case below, a minute apart; each holds what makes it findable.
async function ticketWith(question: Record<string, unknown>, change?: Record<string, unknown>): Promise<number> {
  api.advance(60_000)
  const ticket = await submit(api, question)
  if (change) await api.patch(ticket.staffPath, { version: 1, ...change }, staff)
  return ticket.number
}

const plain = await ticketWith({ subject: 'Printer jams', requester: { email: 'Pat@example.com' } })
const mine = await ticketWith({ subject: 'Café Wi-Fi is slow' }, { assignee: sam.id })
const held = await ticketWith(
  { subject: 'Waiting for a part', type: 'incident' },
  { status: 'on_hold', priority: 'urgent' },
)
const solved = await ticketWith({ subject: 'Printer out of paper' }, { status: 'resolved' })
const japanese = await ticketWith({ subject: '東京オフィスのプリンター' })

const polish = await ticketWith({ subject: 'Łódź: drukarka can’t print' })

async function list(query: string): Promise<number[]> {
  const { json } = await api.get(`/staff/tickets?${query}`, { headers: staff })
  return ticketListSchema.parse(json).items.map((ticket) => ticket.number)
}

test('without a filter all tickets are listed, the one that changed last first', async () => {
  expect(await list('')).toEqual([polish, japanese, solved, held, mine, plain])
})

test.each([
  ['queue=mine', [mine]],
  ['queue=unassigned', [polish, japanese, held, plain]],
  ['queue=line-1', [polish, japanese, held, mine, plain]],
  ['queue=line-2', []],
  ['queue=on-hold', [held]],
  ['queue=solved', [solved]],
  ['queue=all', [polish, japanese, solved, held, mine, plain]],
  ['queue=on-hold&status=open', []],
  ['queue=unassigned&priority=urgent', [held]],
  ['status=resolved', [solved]],
  ['line=1&status=new', [polish, japanese, mine, plain]],
  ['type=incident', [held]],
  [`assignee=${sam.id}`, [mine]],
  ['assignee=none&status=new', [polish, japanese, plain]],
  ['requester=pat%40EXAMPLE.com', [plain]],
  ['q=printer', [solved, plain]],
  ['q=Print%20jam', [plain]],
  ['q=cafe%20WIFI', []],
  ['q=CAFE%20wi', [mine]],
  [`q=%23${held}`, [held]],
  ['q=%E3%83%97%E3%83%AA%E3%83%B3%E3%82%BF%E3%83%BC', [japanese]],
  ['q=lodz', [polish]],
  ['q=cant', [polish]],
  ['q=%25', []],
])('%s lists the right tickets', async (query, expected) => {
  expect(await list(query)).toEqual(expected)
})

test('a subject that was changed is found by its new words only', async () => {
  const ticket = await submit(api, { subject: 'Zebra crossing' })
  await api.patch(ticket.staffPath, { version: 1, subject: 'Giraffe crossing' }, staff)
  expect([await list('q=zebra'), await list('q=giraffe')]).toEqual([[], [ticket.number]])
})

test('pages follow each other without a gap or a repeat, also among tickets of one moment', async () => {
  const atOnce = await Promise.all(Array.from({ length: 7 }, () => submit(api, { subject: 'Unicorn' })))
  const seen: number[] = []
  let next: string | null = ''
  for (let pages = 0; next !== null && pages < 10; pages++) {
    const cursor: string = next ? `&cursor=${next}` : ''
    const { json } = await api.get(`/staff/tickets?q=unicorn&limit=3${cursor}`, { headers: staff })
    seen.push(...json.items.map((ticket: { number: number }) => ticket.number))
    next = json.next
  }
  expect(seen).toEqual(atOnce.map((ticket) => ticket.number).toSorted((one, other) => other - one))
})

test.each(['queue=nowhere', 'status=lost', 'line=4', 'limit=0', 'limit=101', 'cursor=nonsense', 'cursor=!!'])(
  '%s is refused by name',
  async (query) => {
    const { status, json } = await api.get(`/staff/tickets?${query}`, { headers: staff })
    expect([status, json.error.fields[0].path]).toEqual([400, query.split('=')[0]])
  },
)

test.each([
  ['limit=many', 'The limit must be a whole number from 1 to 100.'],
  ['limit=0', 'The limit must be a whole number from 1 to 100.'],
  ['limit=1.5', 'The limit must be a whole number from 1 to 100.'],
  ['line=first', 'Line must be one of 1, 2, 3.'],
  [`cursor=${'x'.repeat(201)}`, 'The cursor can be at most 200 characters long.'],
])('%s is refused with a sentence for people', async (query, message) => {
  const { status, json } = await api.get(`/staff/tickets?${query}`, { headers: staff })
  expect([status, json.error.fields[0].message]).toEqual([400, message])
})
