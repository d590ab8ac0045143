import { trainedWeights } from '../ranking.ts'
import type { Example } from './examples.ts'

const EPOCHS = 8
const LEARNING_RATE = 2
/** How much slower each later epoch learns. */
const RATE_DECAY = 0.1
/** Smaller weights would make the index larger and the answers no better. */
const SMALLEST_WEIGHT = 0.5
const LARGEST_WEIGHT = 8

/** Where the weights that an example meets stand: for each of its terms, one for each of its candidates. */
type Row = { slots: Uint32Array; inputs: Float64Array; candidates: number }

/**
 * A softmax over articles: which of the candidates does this example belong to? It learns what tells articles apart
 * that share their words. Only weights between a term and an article that meet in some example exist.
 */
export type Layer = {
  rows: Row[]
  /** Term → article → slot. */
  slots: Map<string, Map<number, number>>
  size: number
}

/** @param candidates for each example its own article, then those it is confused with */
export function createLayer(examples: readonly Example[], candidates: readonly (readonly number[])[]): Layer {
  const slots: Layer['slots'] = new Map()
  let size = 0
  const rows = examples.map(({ terms }, at) => {
    const inputs = trainedWeights([...terms].map(([named, { kind, count }]) => ({ named, kind, count })))
    const found = inputs.flatMap(([term]) => {
      const ofTerm = slots.get(term) ?? new Map<number, number>()
      slots.set(term, ofTerm)
      return candidates[at]!.map((article) => {
        const slot = ofTerm.get(article) ?? size++
        ofTerm.set(article, slot)
        return slot
      })
    })
    return {
      slots: Uint32Array.from(found),
      inputs: Float64Array.from(inputs, ([, input]) => input),
      candidates: candidates[at]!.length,
    }
  })
  return { rows, slots, size }
}

/**
 * Trains on some of the examples, in an order that is always the same.
 *
 * @param chosen numbers of examples
 * @returns a weight for each slot; those too small to be kept are 0
 */
export function trainLayer({ rows, size }: Layer, chosen: readonly number[]): Float32Array {
  const weights = new Float32Array(size)
  const order = [...chosen]
  const random = createRandom()
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random)
    const rate = LEARNING_RATE / (1 + RATE_DECAY * epoch)
    for (const at of order) learn(rows[at]!, weights, rate)
  }
  return weights.map((weight) => {
    return Math.abs(weight) < SMALLEST_WEIGHT ? 0 : Math.max(-LARGEST_WEIGHT, Math.min(LARGEST_WEIGHT, weight))
  })
}

/** Moves the weights of one example towards its own article. */
function learn({ slots, inputs, candidates }: Row, weights: Float32Array, rate: number): void {
  const errors = new Float64Array(candidates)
  for (const [term, input] of inputs.entries()) {
    const first = term * candidates
    for (let at = 0; at < candidates; at++) errors[at]! += input * weights[slots[first + at]!]!
  }
  softmax(errors)
  errors[0]! -= 1
  for (const [term, input] of inputs.entries()) {
    const first = term * candidates
    for (let at = 0; at < candidates; at++) weights[slots[first + at]!]! -= rate * input * errors[at]!
  }
}

function softmax(values: Float64Array): void {
  const top = values.reduce((most, value) => Math.max(most, value), -Infinity)
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += values[at] = Math.exp(values[at]! - top)
  for (let at = 0; at < values.length; at++) values[at]! /= sum
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[order[at], order[other]] = [order[other]!, order[at]!]
  }
}

/** Numbers from 0 to 1 that are the same each time: the same articles give the same index. */
function createRandom(): () => number {
  let state = 7
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x80000000
  }
}
