import { expect, test } from 'vitest'
import { loadLanguage } from '../../text/language.ts'
import { NO_LEXICON, terms } from '../../text/terms.ts'
import type { Example } from './examples.ts'
import { createLayer, trainLayer } from './train-layer.ts'

const english = await loadLanguage('en')
const example = (article: number, text: string): Example => {
  return { article, field: 'questions', terms: terms(text, english, NO_LEXICON) }
}
const examples = [example(0, 'reset my password'), example(0, 'password reset'), example(1, 'change my password')]
const layer = createLayer(
  examples,
  examples.map(({ article }) => [article, 1 - article]),
)
const everything = [...examples.keys()]
const weightOf = (weights: Float32Array, term: string, article: number) =>
  weights[layer.slots.get(term)!.get(article)!]!

test('a term speaks for the articles whose questions have it, and against those that are confused with them', () => {
  const weights = trainLayer(layer, everything)
  expect(weightOf(weights, 'reset', 0)).toBeGreaterThan(0)
  expect(weightOf(weights, 'reset', 1)).toBeLessThan(0)
  expect(weightOf(weights, 'chang', 1)).toBeGreaterThan(0)
})

test('a term that both have decides nothing', () => {
  const weights = trainLayer(layer, everything)
  expect(Math.abs(weightOf(weights, 'password', 0))).toBeLessThan(weightOf(weights, 'reset', 0))
})

test('only the chosen examples are learnt from', () => {
  expect(weightOf(trainLayer(layer, [2]), 'reset', 0)).toBe(0)
})

test('training twice gives the same weights', () => {
  expect(trainLayer(layer, everything)).toEqual(trainLayer(layer, everything))
})
