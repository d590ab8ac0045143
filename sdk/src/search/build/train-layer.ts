import type { Layer, Row } from './create-layer.ts'

/** How often each example is learnt from. */
const EPOCHS = 8
/** Of the first epoch. */
const LEARNING_RATE = 2
/** How much slower each later epoch learns. */
const RATE_DECAY = 0.1
/** Smaller weights would make the index larger and the answers no better. */
const SMALLEST_WEIGHT = 0.5
/** The largest number of an index sets the steps in which all are told apart (format.ts): no weight may run away. */
const LARGEST_WEIGHT = 8
/** So little of an error teaches nothing. */
const SMALLEST_ERROR = 0.0001

/**
 * Trains on some of the examples, in an order that is always the same.
 *
 * @param chosen numbers of examples
 * @returns a weight for each slot; those too small to be kept are 0
 */
export function trainLayer({ rows, slotTerms }: Layer, chosen: readonly number[]): Float32Array {
  const weights = new Float32Array(slotTerms.length)
  const order = [...chosen]
  const random = createRandom()
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random)
    const rate = LEARNING_RATE / (1 + RATE_DECAY * epoch)
    for (const at of order) descend(rows[at]!, weights, rate)
  }
  for (let slot = 0; slot < weights.length; slot++) {
    const weight = weights[slot]!
    const isKept = Math.abs(weight) >= SMALLEST_WEIGHT
    weights[slot] = isKept ? Math.max(-LARGEST_WEIGHT, Math.min(LARGEST_WEIGHT, weight)) : 0
  }
  return weights
}

/** One step of gradient descent: moves the weights of an example towards its own article. */
function descend(row: Row, weights: Float32Array, rate: number): void {
  const { slots, inputs } = row
  const errors = scoresOf(row, weights)
  softmax(errors)
  errors[0]! -= 1
  for (let candidate = 0, slot = 0; candidate < row.candidates; candidate++, slot += inputs.length) {
    const step = rate * errors[candidate]!
    if (Math.abs(errors[candidate]!) < SMALLEST_ERROR) continue
    for (let term = 0; term < inputs.length; term++) weights[slots[slot + term]!]! -= step * inputs[term]!
  }
}

/** What the weights say of each candidate. */
export function scoresOf({ slots, inputs, candidates }: Row, weights: Float32Array): Float64Array {
  const scores = new Float64Array(candidates)
  for (let candidate = 0, at = 0; candidate < candidates; candidate++) {
    let score = 0
    for (let term = 0; term < inputs.length; term++) score += inputs[term]! * weights[slots[at++]!]!
    scores[candidate] = score
  }
  return scores
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

/**
 * Numbers from 0 to 1 that are the same each time, as the same articles give the same index: a linear congruential
 * generator with the constants of ANSI C.
 */
function createRandom(): () => number {
  let state = 7
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x80000000
  }
}
