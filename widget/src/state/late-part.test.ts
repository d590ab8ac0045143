import { expect, test, vi } from 'vitest'
import { createLatePart } from './late-part.ts'

test('a part is fetched once, however often it is asked for, and whoever waits is told of it', async () => {
  const fetchPart = vi.fn(async () => 'desk')
  const part = createLatePart(fetchPart)
  const heard = vi.fn()
  part.subscribe(heard)
  expect(part.get()).toBeNull()
  part.warm()
  await Promise.all([part.load(), part.load()])
  expect(part.get()).toBe('desk')
  expect(fetchPart).toHaveBeenCalledTimes(1)
  expect(heard).toHaveBeenCalledTimes(1)
})

test('one that cannot be fetched is fetched again the next time it is asked for', async () => {
  const fetchPart = vi.fn(async () => 'desk').mockRejectedValueOnce(new Error('offline'))
  const part = createLatePart(fetchPart)
  await expect(part.load()).rejects.toThrow('offline')
  expect(part.get()).toBeNull()
  await part.load()
  expect(part.get()).toBe('desk')
})
