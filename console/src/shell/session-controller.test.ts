import { expect, test } from 'vitest'
import { apiDouble, refuse } from '../testing/api-double.ts'
import { bareHost } from '../testing/screen.ts'
import { ANA } from '../testing/tickets.ts'
import { SessionController } from './session-controller.ts'

test('a visit finds out who is signed in', async () => {
  const { client, routes } = apiDouble({ 'GET /staff/session': () => ({ member: ANA }) })
  const session = new SessionController(bareHost())
  await session.check(client)
  expect(session.session).toEqual({ status: 'signed-in', member: ANA })
  routes['GET /staff/session'] = () => ({ member: null })
  await session.check(client)
  expect(session.session).toEqual({ status: 'signed-out' })
})

test('a session that is over is not the same as a server that cannot be reached', async () => {
  const { client, routes } = apiDouble({ 'POST /staff/session': () => ({ member: ANA }) })
  const session = new SessionController(bareHost())
  await session.signIn(client, { email: ANA.email, password: 'x' })
  await session.check(client)
  expect(session.session.status).toBe('unreachable')
  routes['GET /staff/session'] = () => ({ member: null })
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
