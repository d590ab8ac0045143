import { trainedWeights } from '../ranking.ts'
import type { TermCounts } from './count-terms.ts'
import type { Example } from './examples.ts'

/**
 * A softmax over articles: which of the candidates does an example belong to? It learns what tells articles apart that
 * share their words. Only weights between a term and an article that meet in some example exist; each has a slot.
 */
export type Layer = {
  rows: Row[]
  /** Slots of article `a`: from `starts[a]` to `starts[a + 1]`. Training reads those of an article together. */
  starts: Uint32Array
  /** The term of each slot. */
  slotTerms: Uint32Array
}

/** An example as the layer sees it. */
export type Row = {
  /** How strongly each of its terms reaches the layer. */
  inputs: Float64Array
  /** For each candidate, the slots of all the terms. */
  slots: Uint32Array
  /** How many; the first is its own article. */
  candidates: number
}

/**
 * Lays out the weights that can be learnt, none of which has a value yet.
 *
 * @param candidates for each example its own article, then those it is confused with
 */
export function createLayer(
  examples: readonly Example[],
  candidates: readonly Uint32Array[],
  { articles, vocabulary }: Pick<TermCounts, 'articles' | 'vocabulary'>,
): Layer {
  const rows = examples.map(({ text }, at): Row => {
    const weighed = Array.from(text.terms, (term, place) => {
      return { kind: vocabulary.kinds[term]!, count: text.counts[place]! }
    })
    return {
      inputs: Float64Array.from(trainedWeights(weighed)),
      slots: new Uint32Array(text.terms.length * candidates[at]!.length),
      candidates: candidates[at]!.length,
    }
  })
  const starts = new Uint32Array(articles + 1)
  const slotTerms = new Uint32Array(rows.reduce((sum, { slots }) => sum + slots.length, 0))
  /** For each term, the slot after its last one; one of an earlier article is not this article's. */
  const slotAfter = new Uint32Array(vocabulary.size)
  const meetings = meetingsOf(candidates, articles)
  let size = 0
  for (let article = 0; article < articles; article++) {
    starts[article] = size
    for (let meeting = meetings.starts[article]!; meeting < meetings.starts[article + 1]!; meeting++) {
      const example = meetings.examples[meeting]!
      const { terms } = examples[example]!.text
      const { slots } = rows[example]!
      let place = meetings.places[meeting]! * terms.length
      for (let at = 0; at < terms.length; at++) {
        const term = terms[at]!
        if (slotAfter[term]! <= starts[article]!) {
          slotTerms[size++] = term
          slotAfter[term] = size
        }
        slots[place++] = slotAfter[term]! - 1
      }
    }
  }
  starts[articles] = size
  return { rows, starts, slotTerms: slotTerms.slice(0, size) }
}

/** The examples that each article is a candidate of, and at which place: a row for each article. */
function meetingsOf(candidates: readonly Uint32Array[], articles: number) {
  const starts = new Uint32Array(articles + 1)
  for (const ofExample of candidates) for (const article of ofExample) starts[article + 1]!++
  for (let article = 0; article < articles; article++) starts[article + 1]! += starts[article]!
  const meetings = { starts, examples: new Uint32Array(starts[articles]!), places: new Uint32Array(starts[articles]!) }
  const next = starts.slice()
  for (const [example, ofExample] of candidates.entries()) {
    for (let place = 0; place < ofExample.length; place++) {
      const meeting = next[ofExample[place]!]!++
      meetings.examples[meeting] = example
      meetings.places[meeting] = place
    }
  }
  return meetings
}
