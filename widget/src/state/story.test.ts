import { expect, test } from 'vitest'
import { EMPTY_STORY, recordSearch } from './story.ts'

test('the same search twice in a row counts once, whatever stands around it', () => {
  const once = recordSearch(EMPTY_STORY, 'vpn down ')
  expect(recordSearch(once, 'vpn down').searches).toEqual(['vpn down'])
})
