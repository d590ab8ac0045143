import { expect, test } from 'vitest'
import { recordArticle, recordReason, recordSteps, recordVote } from './record-reading.ts'
import { EMPTY_STORY } from './story.ts'

const story = recordVote(recordArticle(EMPTY_STORY, 'vpn', 'Connect to the VPN'), 'vpn', false)

test('an article read again keeps its vote, and moves to the end', () => {
  const later = recordArticle(story, 'wifi', 'Wi-Fi is not working')
  expect(recordArticle(later, 'vpn', 'Connect to the VPN').articles).toEqual([
    { slug: 'wifi', title: 'Wi-Fi is not working' },
    { slug: 'vpn', title: 'Connect to the VPN', solved: false },
  ])
})

test('why an article did not help is kept with its vote', () => {
  expect(recordReason(story, 'vpn', 'Did not work').articles).toEqual([
    { slug: 'vpn', title: 'Connect to the VPN', solved: false, reason: 'Did not work' },
  ])
})

test('steps answered anew replace the earlier ones of that article', () => {
  const once = recordSteps(story, 'wifi', [{ step: 'Is it on?', answer: 'No' }])
  expect(recordSteps(once, 'wifi', [{ step: 'Is it on?', answer: 'Yes' }]).steps).toEqual([
    { article: 'wifi', step: 'Is it on?', answer: 'Yes' },
  ])
})
