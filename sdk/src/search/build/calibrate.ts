import type { Calibration } from '../../schemas/bundle.ts'
import { signal } from '../confidence.ts'
import { rarity, trainedWeights } from '../ranking.ts'
import type { Layer } from './create-layer.ts'
import type { Example } from './examples.ts'
import { fitLogistic, type Observation } from './fit-logistic.ts'
import type { LeftOut } from './leave-out.ts'
import { scoresOf, trainLayer } from './train-layer.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What knowledge bases of so many articles and more came to, roughly. */
const USUAL: Calibration = { offset: -4, slope: 6 }
const USUAL_ARTICLES = 75
/** How much of what scores lack in a smaller one is made up for: all of it would take every neighbouring question for answered. */
const MADE_UP = 0.6

/** With so many observations a further training would not change what was found. */
const ENOUGH = 4_000

/**
 * Learns what a score means in this knowledge base. A question scored without itself is one that has an answer; the same
 * question without its whole article is one that has none. Each is scored by a layer that has not seen it: one half of
 * the questions (or of the articles) is judged by what was learnt from the other.
 */
export function calibrate(
  examples: readonly Example[],
  leftOut: readonly LeftOut[],
  layer: Layer,
  vocabulary: Vocabulary,
): Calibration {
  const observations: Observation[] = []
  for (const half of [0, 1]) {
    if (observations.length >= ENOUGH) break
    observe((at) => at % 2 === half, true)
    observe((at) => examples[at]!.article % 2 === half, false)
  }
  const { offset, slope } = fitLogistic(observations)
  return { offset: rounded(offset), slope: rounded(slope) }

  function observe(isLearntFrom: (example: number) => boolean, isAnswered: boolean): void {
    const learntFrom = [...examples.keys()].filter(isLearntFrom)
    const weights = trainLayer(layer, learntFrom)
    const isTrained = new Uint8Array(vocabulary.size)
    for (const at of learntFrom) for (const term of examples[at]!.text.terms) isTrained[term] = 1
    for (const [at, example] of examples.entries()) {
      if (isLearntFrom(at) || example.field !== 'questions') continue
      const { asked, scores } = leftOut[at]!
      const learnt = learntScores(at, weights, isTrained)
      const total = scores.map((score, place) => (place === 0 && !isAnswered ? 0 : score + learnt[place]!))
      observations.push({ x: signal(Math.max(0, ...total), asked), isTrue: isAnswered })
    }
  }

  /** What the trained layer adds to each candidate of an example. */
  function learntScores(at: number, weights: Float32Array, isTrained: Uint8Array): Float64Array {
    const { terms, counts } = examples[at]!.text
    const known = [...terms.keys()].filter((place) => isTrained[terms[place]!])
    const weighed = known.map((place) => ({ kind: vocabulary.kinds[terms[place]!]!, count: counts[place]! }))
    const inputs = new Float64Array(terms.length)
    for (const [index, input] of trainedWeights(weighed).entries()) inputs[known[index]!] = input
    return scoresOf({ ...layer.rows[at]!, inputs }, weights)
  }
}

/**
 * For a knowledge base without enough example questions to calibrate it with. Among few articles no word can be rare, so
 * that the same match scores less.
 */
export function uncalibrated(articles: number): Calibration {
  const lacking = Math.log(rarity(USUAL_ARTICLES, 1) / rarity(Math.max(1, articles), 1))
  return { offset: rounded(USUAL.offset + USUAL.slope * MADE_UP * Math.max(0, lacking)), slope: USUAL.slope }
}

/** Four digits are more than a calibration can know. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
