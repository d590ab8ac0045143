import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { eventsRequestSchema, type Event } from '../schemas/event.ts'
import { createEventLog } from './event-log.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Every batch is read as the server reads it. */
function openLog(isAllowed = () => true) {
  const sent: Event[][] = []
  const log = createEventLog({ isAllowed, send: (batch) => sent.push(eventsRequestSchema.parse(batch).events) })
  return { log, sent }
}

test('events leave together after a pause, as the contract has them', () => {
  const { log, sent } = openLog()
  log.record({ type: 'open' })
  vi.advanceTimersByTime(4_000)
  log.record({ type: 'search', query: 'wifi', results: 3, locale: 'nl' })
  vi.advanceTimersByTime(4_999)
  expect(sent).toEqual([])
  vi.advanceTimersByTime(1)
  expect(sent).toMatchObject([[{ type: 'open' }, { type: 'search', query: 'wifi', results: 3, locale: 'nl' }]])
})

test('each event has an id of its own, and all of a page the same session', () => {
  const { log, sent } = openLog()
  log.record({ type: 'open' })
  log.record({ type: 'open' })
  log.close()
  const [first, second] = sent[0]!
  expect(first!.id).not.toBe(second!.id)
  expect(first!.session).toBe(second!.session)
})

test('another page is another session', () => {
  const sessions = [openLog(), openLog()].map(({ log, sent }) => {
    log.record({ type: 'open' })
    log.close()
    return sent[0]![0]!.session
  })
  expect(new Set(sessions).size).toBe(2)
})

test('a page on which much happens sends before its batch is full', () => {
  const { log, sent } = openLog()
  for (let count = 0; count < 120; count++) log.record({ type: 'open' })
  expect(sent.map(({ length }) => length)).toEqual([50, 50])
  log.close()
  expect(sent.at(-1)).toHaveLength(20)
})

test('what is not allowed is neither kept nor sent', () => {
  let allowed = false
  const { log, sent } = openLog(() => allowed)
  log.record({ type: 'open' })
  allowed = true
  log.record({ type: 'close' })
  log.close()
  expect(sent).toMatchObject([[{ type: 'close' }]])
})
