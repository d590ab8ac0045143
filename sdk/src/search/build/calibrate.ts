import type { Calibration } from '../../schemas/bundle.ts'
import { signal } from '../confidence.ts'
import { trainedWeights } from '../ranking.ts'
import type { Example, LeftOut } from './examples.ts'
import { fitLogistic, type Observation } from './fit-logistic.ts'
import { trainLayer, type Layer } from './train-layer.ts'

/**
 * Learns what a score means in this knowledge base. A question scored without itself is one that has an answer; the same
 * question without its whole article is one that has none. Each is scored by a layer that has not seen it: one half of
 * the questions (or of the articles) is judged by what was learnt from the other.
 */
export function calibrate(examples: readonly Example[], leftOut: readonly LeftOut[], layer: Layer): Calibration {
  const observations = [0, 1].flatMap((half) => [
    ...observe((at) => at % 2 === half, true),
    ...observe((at) => examples[at]!.article % 2 === half, false),
  ])
  const { offset, slope } = fitLogistic(observations)
  return { offset: rounded(offset), slope: rounded(slope) }

  function observe(isLearntFrom: (example: number) => boolean, isAnswered: boolean): Observation[] {
    const learntFrom = [...examples.keys()].filter(isLearntFrom)
    const weights = trainLayer(layer, learntFrom)
    const trained = new Set(learntFrom.flatMap((at) => [...examples[at]!.terms.keys()]))
    return [...examples.keys()]
      .filter((at) => !isLearntFrom(at) && examples[at]!.field === 'questions')
      .map((at) => {
        const { asked, candidates, scores } = leftOut[at]!
        const learnt = learntScores(examples[at]!, candidates, layer, weights, trained)
        const total = candidates.map((_, place) => (place === 0 && !isAnswered ? 0 : scores[place]! + learnt[place]!))
        return { x: signal(Math.max(0, ...total), asked), isTrue: isAnswered }
      })
  }
}

/** What the trained layer adds to each candidate. */
function learntScores(
  { terms }: Example,
  candidates: readonly number[],
  { slots }: Layer,
  weights: Float32Array,
  trained: ReadonlySet<string>,
): number[] {
  const known = [...terms].filter(([term]) => trained.has(term))
  const inputs = trainedWeights(known.map(([named, { kind, count }]) => ({ named, kind, count })))
  return candidates.map((article) => {
    return inputs.reduce((sum, [term, input]) => sum + input * weights[slots.get(term)!.get(article)!]!, 0)
  })
}

/** Four digits are more than a calibration can know. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
