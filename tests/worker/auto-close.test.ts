import { expect, test } from 'vitest'
import { createTestApi } from './support/api.ts'
import { hire, signIn, submit } from './support/people.ts'
import { createPostOffice } from './support/post-office.ts'

const DAY_MS = 24 * 3_600_000
let people = 0

/** A ticket that was answered: it waits for its requester. */
async function openDesk(config: Record<string, unknown> = {}) {
  const office = createPostOffice()
  const email = `silent-${people++}@example.com`
  const api = createTestApi({
    env: { MAIL: office.MAIL },
    config: { email: { from: 'support@example.com' }, ...config },
  })
  const member = await hire(`Kim${people}`)
  /** Signed in now: a session ends after half a day. */
  const staff = () => signIn(api, member)
  const ticket = await submit(api, { requester: { email } })
  await api.post(`${ticket.staffPath}/messages`, { body: 'Try again?', visibility: 'public' }, await staff())
  await api.runTasks()
  return {
    api,
    ticket,
    staff,
    status: async () => (await ticket.read()).json.ticket.status,
    reminders: () => office.to(email).filter(({ text }) => text.includes('closes in')),
    history: async () => (await api.get(ticket.staffPath, { headers: await staff() })).json.ticket.history,
    /** Days go by; the clock starts its tasks on each. */
    pass: async (days: number) => {
      for (let day = 0; day < days; day++) {
        api.advance(DAY_MS)
        await Promise.all([api.runTasks(), api.runTasks()])
        await api.runTasks()
      }
    },
  }
}

test('a ticket that waits for its requester is reminded of, then closed, and a reply opens it again', async () => {
  const { ticket, status, reminders, history, pass } = await openDesk()
  await pass(4)
  expect([await status(), reminders().length]).toEqual(['pending', 0])
  await pass(1)
  expect([await status(), reminders().length]).toEqual(['pending', 1])
  await pass(1)
  expect(await status()).toBe('pending')
  await pass(1)
  expect([await status(), reminders().length]).toEqual(['closed', 1])
  expect((await history()).at(-1)).toMatchObject({
    actor: { kind: 'system', name: null },
    ...{ field: 'status', from: 'pending', to: 'closed', reason: 'Nothing happened for 7 days.' },
  })
  expect((await ticket.reply('It still does not work.')).json.ticket.status).toBe('open')
})

test('a reply after the reminder keeps the ticket open, and the next silence is reminded of anew', async () => {
  const { api, ticket, staff, status, reminders, pass } = await openDesk()
  await pass(6)
  await ticket.reply('Still looking.')
  await pass(8)
  expect([await status(), reminders().length]).toEqual(['open', 1])
  await api.post(`${ticket.staffPath}/messages`, { body: 'And now?', visibility: 'public' }, await staff())
  await pass(6)
  expect([await status(), reminders().length]).toEqual(['pending', 2])
})

test('a resolved ticket closes too; one that staff have to answer never does', async () => {
  const { api, ticket, staff, status, pass } = await openDesk()
  await api.post(`${ticket.staffPath}/resolve`, { note: 'Done' }, await staff())
  const open = await submit(api)
  await pass(8)
  expect(await status()).toBe('closed')
  expect((await open.read()).json.ticket.status).toBe('new')
})

test('after a standstill of the clock the requester still has the time that the reminder gives', async () => {
  const { api, status, reminders, pass } = await openDesk()
  api.advance(30 * DAY_MS)
  await api.runTasks()
  expect([await status(), reminders().length]).toEqual(['pending', 1])
  await pass(1)
  expect(await status()).toBe('pending')
  await pass(1)
  expect(await status()).toBe('closed')
})

test('where no mail is sent a ticket closes without a reminder, after the days that are configured', async () => {
  const { status, reminders, pass } = await openDesk({ email: undefined, autoClose: { days: 3, noticeDays: 1 } })
  await pass(2)
  expect(await status()).toBe('pending')
  await pass(1)
  expect([await status(), reminders().length]).toEqual(['closed', 0])
})

test('switched off, nothing closes by itself', async () => {
  const { status, reminders, pass } = await openDesk({ autoClose: false })
  await pass(40)
  expect([await status(), reminders().length]).toEqual(['pending', 0])
})
