import { beforeEach, expect, test } from 'vitest'
import { apiDouble, refuse } from '../testing/api-double.ts'
import { bareHost } from '../testing/screen.ts'
import { ANA } from '../testing/tickets.ts'
import { SessionController } from './session-controller.ts'

beforeEach(() => localStorage.clear())

test('a device on which nobody has signed in asks the server for nothing', async () => {
  const { client, seen } = apiDouble({})
  const session = new SessionController(bareHost())
  await session.check(client)
  expect(session.session).toEqual({ status: 'signed-out' })
  expect(seen).toEqual([])
})

test('signing in is remembered by the next visit', async () => {
  const { client } = apiDouble({
    'POST /staff/session': () => ({ member: ANA }),
    'GET /staff/me': () => ({ member: ANA }),
  })
  await new SessionController(bareHost()).signIn(client, { email: ANA.email, password: 'x' })
  const nextVisit = new SessionController(bareHost())
  await nextVisit.check(client)
  expect(nextVisit.session).toEqual({ status: 'signed-in', member: ANA })
})

test('a session that is over is not the same as a server that cannot be reached', async () => {
  const { client, routes } = apiDouble({ 'POST /staff/session': () => ({ member: ANA }) })
  const session = new SessionController(bareHost())
  await session.signIn(client, { email: ANA.email, password: 'x' })
  await session.check(client)
  expect(session.session.status).toBe('unreachable')
  routes['GET /staff/me'] = () => refuse(401, 'unauthorized')
  await session.check(client)
  expect(session.session.status).toBe('signed-out')
})

test('a session that ends keeps whose work is on the screen', async () => {
  const { client } = apiDouble({ 'POST /staff/session': () => ({ member: ANA }) })
  const session = new SessionController(bareHost())
  await session.signIn(client, { email: ANA.email, password: 'x' })
  session.expire()
  expect(session.session).toEqual({ status: 'expired', member: ANA })
  expect(session.member).toEqual(ANA)
})

test('signing out that the server did not hear leaves one signed in', async () => {
  const { client, routes } = apiDouble({ 'POST /staff/session': () => ({ member: ANA }) })
  const session = new SessionController(bareHost())
  await session.signIn(client, { email: ANA.email, password: 'x' })
  await expect(session.signOut(client)).rejects.toThrow(TypeError)
  expect(session.session.status).toBe('signed-in')
  routes['DELETE /staff/session'] = () => refuse(401, 'unauthorized')
  await session.signOut(client)
  expect(session.session.status).toBe('signed-out')
})
