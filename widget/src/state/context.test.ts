import { expect, test } from 'vitest'
import { fromContext, pageAddress, partsLeftOut, toContext } from './context.ts'
import { recordArticle, recordReason, recordSteps, recordVote } from './record-reading.ts'
import { EMPTY_STORY, recordSearch } from './story.ts'

const story = recordVote(
  recordArticle(recordSearch(EMPTY_STORY, 'vpn down '), 'vpn', 'Connect to the VPN'),
  'vpn',
  false,
)

const surroundings = {
  pageUrl: 'https://app.example.com/a',
  diagnostics: { Screen: '1280 × 800, 2' },
  errors: ['x is not a function (https://app.example.com/app.js:7)'],
}

test('a page address loses what may be secret in it, unless the site says that it is not', () => {
  const address = 'https://app.example.com/reset?token=abc#x'
  expect(pageAddress(address)).toBe('https://app.example.com/reset')
  expect(pageAddress(address, 'full')).toBe(address)
})

test('what the browser says of itself goes along where it was let, and is known again', () => {
  const context = toContext(EMPTY_STORY, surroundings, new Set(['page', 'errors'] as const))
  expect(context.diagnostics).toEqual(surroundings.diagnostics)
  expect(partsLeftOut(context)).toEqual(['page', 'errors'])
})

test('what went wrong in the page goes along where it was let, each error by its number', () => {
  const context = toContext(EMPTY_STORY, surroundings, new Set(['diagnostics'] as const))
  expect(context.diagnostics).toEqual({ 'Error 1': surroundings.errors[0] })
  expect(partsLeftOut(context)).toEqual(['diagnostics'])
  expect(partsLeftOut(toContext(EMPTY_STORY, surroundings, new Set()))).toEqual([])
})

test('why an article did not help goes along', () => {
  const told = recordReason(story, 'vpn', 'It looks different for me: no shield')
  expect(toContext(told, surroundings, new Set()).articles).toEqual([
    { slug: 'vpn', solved: false, reason: 'It looks different for me: no shield' },
  ])
})

test('what is too long to be sent is cut, never a reason to refuse the ticket', () => {
  const long = recordSteps(recordSearch(EMPTY_STORY, '🙂'.repeat(600)), 'wifi', [
    { step: 's'.repeat(400), answer: 'No' },
  ])
  const context = toContext(
    long,
    { ...surroundings, pageUrl: `https://app.example.com/${'a'.repeat(3_000)}` },
    new Set(),
  )
  expect([...context.searches![0]!]).toHaveLength(500)
  expect(context.steps![0]!.step).toHaveLength(300)
  expect(context.pageUrl).toHaveLength(2_000)
})

test('what the visitor left out is not in the context', () => {
  const context = toContext(story, surroundings, new Set(['searches', 'page', 'diagnostics', 'errors'] as const))
  expect(context).toEqual({ articles: [{ slug: 'vpn', solved: false }], steps: [] })
})

test('a story comes back from the context it was sent as', () => {
  const told = recordSteps(story, 'wifi', [{ step: 'Is it on?', answer: 'No' }])
  const context = toContext(told, surroundings, new Set())
  expect(fromContext(context, new Map([['vpn', 'Connect to the VPN']]))).toEqual(told)
  expect(fromContext(context, new Map()).articles).toMatchObject([{ slug: 'vpn', title: 'vpn' }])
})

test('what was left out of a context does not come back', () => {
  expect(fromContext(toContext(story, surroundings, new Set(['searches'] as const)), new Map())).toEqual({
    ...story,
    searches: [],
    articles: [{ slug: 'vpn', title: 'vpn', solved: false }],
  })
})
