import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const wanted = ['https://help.example.com/kb/', null, 'en'] as const
const fetched = vi.fn<typeof fetch>()
let knowledge: typeof import('./knowledge.ts')

beforeEach(async () => {
  fetched.mockReset().mockReturnValue(new Promise(() => {}))
  vi.stubGlobal('fetch', fetched)
  vi.resetModules()
  knowledge = await import('./knowledge.ts')
})
afterEach(() => vi.unstubAllGlobals())

test('what is on its way when the panel asks for it is not fetched again', () => {
  knowledge.loadAhead(...wanted)
  void knowledge.loadKnowledge(...wanted)
  expect(fetched).toHaveBeenCalledTimes(1)
})

test('what the panel was first to ask for is not fetched ahead any more', () => {
  void knowledge.loadKnowledge(...wanted)
  knowledge.loadAhead(...wanted)
  expect(fetched).toHaveBeenCalledTimes(1)
})

test('whoever asks once more has it fetched anew', () => {
  knowledge.loadAhead(...wanted)
  void knowledge.loadKnowledge(...wanted)
  void knowledge.loadKnowledge(...wanted)
  expect(fetched).toHaveBeenCalledTimes(2)
})

test('what failed before the panel came is tried again by the panel', async () => {
  fetched.mockRejectedValue(new TypeError('offline'))
  knowledge.loadAhead(...wanted)
  await vi.waitFor(async () => {
    fetched.mockClear()
    await expect(knowledge.loadKnowledge(...wanted)).rejects.toThrow()
    expect(fetched).toHaveBeenCalled()
  })
})
