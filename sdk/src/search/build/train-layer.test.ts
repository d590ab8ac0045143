import { expect, test } from 'vitest'
import { loadLanguage } from '../../text/language.ts'
import { NO_LEXICON } from '../../text/terms.ts'
import { createLayer } from './create-layer.ts'
import { examplesOf } from './examples.ts'
import { readDocument } from './search-document.ts'
import { trainLayer } from './train-layer.ts'
import { Vocabulary } from './vocabulary.ts'

const vocabulary = new Vocabulary()
const reading = { language: await loadLanguage('en'), lexicon: NO_LEXICON, ofBodies: [], vocabulary }
const documents = [['reset my password', 'password reset'], ['change my password']].map((questions) => {
  const nothingElse = { slug: '', lang: 'en', title: '', summary: '', keywords: [], body: '' }
  return readDocument({ ...nothingElse, questions }, reading)
})
const examples = examplesOf(documents)
const everything = [...examples.keys()]
const bothArticles = examples.map(({ article }) => Uint32Array.of(article, 1 - article))
const layer = createLayer(examples, bothArticles, { articles: documents.length, vocabulary })

function weightOf(weights: Float32Array, name: string, article: number): number {
  const [start, end] = [layer.starts[article]!, layer.starts[article + 1]!]
  return weights[start + layer.slotTerms.subarray(start, end).indexOf(vocabulary.add(name))]!
}

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
  const ofSecondArticle = everything.filter((at) => examples[at]!.article === 1)
  expect(weightOf(trainLayer(layer, ofSecondArticle), 'reset', 0)).toBe(0)
})

test('training twice gives the same weights', () => {
  expect(trainLayer(layer, everything)).toEqual(trainLayer(layer, everything))
})
