import type { IdentitySource } from '@firstline/sdk/client'
import { beforeEach, expect, test } from 'vitest'
import { createVisitor } from './visitor.ts'

function tokenOf(sub: string): string {
  return `e30.${btoa(JSON.stringify({ sub, email: `${sub}@example.com`, exp: 9_999_999_999 }))}.x`
}

let said: { identity: IdentitySource | null }
beforeEach(() => {
  sessionStorage.clear()
  said = { identity: null }
})
const visitorOf = () => createVisitor(said)

test('whoever signs in first takes over what is there; the next one does not, and a new token changes nothing', async () => {
  const visitor = visitorOf()
  const leaves: boolean[] = []
  for (const sub of ['noor', 'noor', 'sam']) {
    said.identity = { token: tokenOf(sub) }
    leaves.push(await visitor.change())
  }
  expect(leaves).toEqual([false, false, true])
  expect(visitor.person.get()).toMatchObject({ sub: 'sam', email: 'sam@example.com' })
})

test('who was signed in before the page was reloaded is remembered', async () => {
  said.identity = { token: tokenOf('noor') }
  await visitorOf().change()
  said.identity = { token: tokenOf('sam') }
  expect(await visitorOf().change()).toBe(true)
})

test('after signing out nobody is known', async () => {
  const visitor = visitorOf()
  said.identity = { token: tokenOf('noor') }
  await visitor.change()
  said.identity = null
  expect(await visitor.change()).toBe(true)
  expect([visitor.identity(), visitor.person.get()]).toEqual([null, null])
})

test('a token that arrives after its person has signed out is nobody’s', async () => {
  const visitor = visitorOf()
  let arrive = (_token: string) => {}
  said.identity = () => new Promise((resolve) => (arrive = resolve))
  const late = visitor.change()
  said.identity = null
  await visitor.change()
  arrive(tokenOf('noor'))
  expect(await late).toBe(false)
  expect(visitor.person.get()).toBeNull()
})

test('what is no token is told, and nobody is signed in', async () => {
  const visitor = visitorOf()
  said.identity = { token: 'not a token' }
  await expect(visitor.change()).rejects.toThrow('Firstline.identify() needs')
  expect(visitor.identity()).toBeNull()
})
