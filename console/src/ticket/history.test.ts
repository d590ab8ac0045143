import { expect, test } from 'vitest'
import { ANA, historyOf, ticketOf, TOM } from '../testing/tickets.ts'
import { describeChange, describeNews } from './history.ts'
import { NO_KNOWLEDGE, type Knowledge } from './knowledge.ts'

const KNOWLEDGE: Knowledge = {
  ...NO_KNOWLEDGE,
  categories: [{ id: 'account', title: 'Account and sign-in' }],
  articles: [{ slug: 'new-phone', title: 'Move to a new phone' }],
}

test.each([
  [historyOf(), 'changed status from New to Open'],
  [historyOf({ field: 'status', from: 'open', to: 'on_hold' }), 'changed status from Open to On hold'],
  [historyOf({ field: 'assignee', from: null, to: 'Tom Okafor' }), 'set assignee to Tom Okafor'],
  [historyOf({ field: 'assignee', from: 'Tom Okafor', to: null }), 'removed assignee Tom Okafor'],
  [historyOf({ field: 'category', from: null, to: 'account' }), 'set category to Account and sign-in'],
  [historyOf({ field: 'article', from: null, to: 'new-phone' }), 'set article to Move to a new phone'],
  [historyOf({ field: 'suspicion', from: 'trap', to: null }), 'said that a person sent this'],
  [historyOf({ field: 'message', from: null, to: 'public' }), 'replied'],
  [historyOf({ field: 'message', from: null, to: 'internal' }), 'wrote an internal note'],
])('%o reads: %s', (entry, sentence) => {
  expect(describeChange(entry, KNOWLEDGE)).toBe(sentence)
})

test('an id that nobody knows is shown as it is', () => {
  const entry = historyOf({ field: 'category', from: null, to: 'old-one' })
  expect(describeChange(entry, NO_KNOWLEDGE)).toBe('set category to old-one')
})

test('only what happened since the last look is news', () => {
  const old = historyOf({ at: '2026-11-22T08:00:00.000Z' })
  const fresh = historyOf({ field: 'message', from: null, to: 'public', actor: { kind: 'requester', name: null } })
  const news = describeNews(ticketOf({ history: [old] }), ticketOf({ history: [old, fresh] }), NO_KNOWLEDGE)
  expect(news).toBe('The requester replied.')
})

test('what one did oneself is no news', () => {
  const mine = ticketOf({ history: [historyOf()] })
  expect(describeNews(ticketOf(), mine, NO_KNOWLEDGE, TOM)).toBe('')
  expect(describeNews(ticketOf(), mine, NO_KNOWLEDGE, ANA)).toBe('Tom Okafor changed status from New to Open.')
})
