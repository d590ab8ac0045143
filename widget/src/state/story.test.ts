import { LIMITS } from '@firstline/sdk/limits'
import { expect, test } from 'vitest'
import { EMPTY_STORY, recordSearch } from './story.ts'

test('the same search twice in a row counts once, whatever stands around it', () => {
  const once = recordSearch(EMPTY_STORY, 'vpn down ')
  expect(recordSearch(once, 'vpn down').searches).toEqual(['vpn down'])
})

test('as many searches are kept as a ticket takes along, the newest', () => {
  let story = EMPTY_STORY
  for (let search = 0; search < 2 * LIMITS.contextSearches; search += 1) story = recordSearch(story, `search ${search}`)
  expect(story.searches).toHaveLength(LIMITS.contextSearches)
  expect(story.searches.at(-1)).toBe(`search ${2 * LIMITS.contextSearches - 1}`)
})
