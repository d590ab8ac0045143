import { expect, test } from 'vitest'
import '../define.ts'
import { mount } from '../testing/screen.ts'
import { messageOf, threadOf } from '../testing/tickets.ts'
import { FollowEnd } from './follow-end.ts'
import type { ThreadElement } from './thread.ts'

/** A conversation of 1,000 pixels in a window of 400, scrolled to `scrollTop`. */
function conversation(scrollTop: number) {
  const region = mount('div')
  const thread = document.createElement('firstline-thread') as ThreadElement
  region.append(thread)
  for (const [name, value] of Object.entries({ scrollHeight: 1_000, clientHeight: 400 })) {
    Object.defineProperty(region, name, { value })
  }
  region.scrollTop = scrollTop
  return { region, thread }
}

const OPENED = threadOf()
const ANSWERED = threadOf({}, [messageOf(), messageOf({ id: 'q2' })])

test('a ticket opens at its latest message', async () => {
  const { region, thread } = conversation(0)
  await new FollowEnd().follow(thread, OPENED)
  expect(region.scrollTop).toBe(1_000)
})

test.each([
  ['stays where somebody reads further up', 100, 100],
  ['follows where the end is in view', 590, 1_000],
])('a new message %s', async (_, from, to) => {
  const { region, thread } = conversation(0)
  const end = new FollowEnd()
  await end.follow(thread, OPENED)
  region.scrollTop = from
  await end.follow(thread, ANSWERED)
  expect(region.scrollTop).toBe(to)
})

test('drawing the same messages again moves nothing', async () => {
  const { region, thread } = conversation(0)
  const end = new FollowEnd()
  await end.follow(thread, OPENED)
  region.scrollTop = 100
  await end.follow(thread, OPENED)
  expect(region.scrollTop).toBe(100)
})
