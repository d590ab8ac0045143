import { expect, test } from 'vitest'
import { createGate } from './gate.ts'

test('each key has so many calls a minute', async () => {
  let now = 0
  const gate = createGate(2, () => now)
  const call = async (key: string) => (await gate.limit({ key })).success
  expect([await call('a'), await call('a'), await call('a'), await call('b')]).toEqual([true, true, false, true])
  now = 60_000
  expect(await call('a')).toBe(true)
})
