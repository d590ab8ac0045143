import { expect, test } from 'vitest'
import { recordArticle, recordSteps, recordVote } from './record-reading.ts'
import { EMPTY_STORY, recordSearch } from './story.ts'

const story = recordVote(
  recordArticle(recordSearch(EMPTY_STORY, 'vpn down '), 'vpn', 'Connect to the VPN'),
  'vpn',
  false,
)

test('the same search twice in a row counts once', () => {
  expect(recordSearch(story, 'vpn down').searches).toEqual(['vpn down'])
})

test('an article read again keeps its vote', () => {
  expect(recordArticle(story, 'vpn', 'Connect to the VPN').articles).toEqual([
    { slug: 'vpn', title: 'Connect to the VPN', solved: false },
  ])
})

test('steps answered anew replace the earlier ones of that article', () => {
  const once = recordSteps(story, 'wifi', [{ step: 'Is it on?', answer: 'No' }])
  expect(recordSteps(once, 'wifi', [{ step: 'Is it on?', answer: 'Yes' }]).steps).toEqual([
    { article: 'wifi', step: 'Is it on?', answer: 'Yes' },
  ])
})
