import type { Article } from '@firstline/sdk/schemas'
import { expect, test } from 'vitest'
import { stillHolding } from './still-holding.ts'

const step = (id: string): Article['steps'][number] => ({ id, title: id, body: [], answers: [] })
const article = (...ids: string[]) => ({ steps: ids.map(step) }) as unknown as Article
const TAKEN = [
  { id: 'light', step: 'Is the light on?', answer: 'No', to: 'cable' },
  { id: 'cable', step: 'Is the cable in?', answer: 'Yes', to: 'restart' },
  { id: 'restart', step: 'Restart it', answer: 'Solved', to: 'solved' },
]

test('answers hold as long as the article has their steps', () => {
  expect(stillHolding(article('light', 'cable', 'restart'), TAKEN)).toEqual(TAKEN)
})

test('from a step on that is gone, no answer holds', () => {
  expect(stillHolding(article('light', 'cable'), TAKEN)).toEqual(TAKEN.slice(0, 1))
  expect(stillHolding(article('licht', 'kabel'), TAKEN)).toEqual([])
})
