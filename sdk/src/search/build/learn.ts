import type { Calibration } from '../../schemas/bundle.ts'
import type { ArticleNumbers } from '../postings.ts'
import { calibrate, uncalibrated } from './calibrate.ts'
import type { TermCounts } from './count-terms.ts'
import { createLayer, type Layer } from './create-layer.ts'
import { examplesOf, onlyTerms } from './examples.ts'
import { leaveOutEach } from './leave-out.ts'
import type { ReadDocument } from './search-document.ts'
import { trainLayer } from './train-layer.ts'

export type Learnt = {
  /** By term: the weights that are worth keeping, none of one that was trained in vain. */
  trained: ReadonlyMap<number, ArticleNumbers>
  calibration: Calibration
}

/**
 * Trains on titles, questions and keywords and calibrates with the questions, where there is on average at least one
 * question an article.
 *
 * @param isAsked whether questions bring a term to the index: what they do not bring teaches nothing
 */
export function learn(
  documents: readonly ReadDocument[],
  counts: TermCounts,
  isAsked: (term: number) => boolean,
): Learnt {
  const examples = examplesOf(documents)
  const questions = examples.filter(({ field }) => field === 'questions').length
  if (questions < documents.length || questions === 0) {
    return { trained: new Map(), calibration: uncalibrated(documents.length) }
  }
  const leftOut = leaveOutEach(examples, counts)
  const asked = examples.map((example) => onlyTerms(example, isAsked))
  const layer = createLayer(
    asked,
    leftOut.map(({ candidates }) => candidates),
    counts,
  )
  const calibration = calibrate(asked, leftOut, layer, counts.vocabulary)
  return { trained: weightsByTerm(layer, trainLayer(layer, [...asked.keys()])), calibration }
}

function weightsByTerm({ starts, slotTerms }: Layer, weights: Float32Array): Learnt['trained'] {
  const byTerm = new Map<number, { articles: number[]; values: number[] }>()
  for (let article = 0; article + 1 < starts.length; article++) {
    for (let slot = starts[article]!; slot < starts[article + 1]!; slot++) {
      const term = slotTerms[slot]!
      const ofTerm = byTerm.get(term) ?? { articles: [], values: [] }
      byTerm.set(term, ofTerm)
      if (weights[slot] === 0) continue
      ofTerm.articles.push(article)
      ofTerm.values.push(weights[slot]!)
    }
  }
  return byTerm
}
