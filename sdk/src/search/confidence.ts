import type { Calibration } from '../schemas/bundle.ts'
import { logistic } from './logistic.ts'

/** How much a query asks for: the rarity of its words, weighed. */
export type Asked = {
  all: number
  /** The part whose words the knowledge base has. */
  known: number
}

/** A long question needs a somewhat higher score to be answered. */
const ASKED_POWER = 0.1
/** A question of which the knowledge base lacks words is less likely answered. */
const UNKNOWN_WEIGHT = 0.3
/** Keeps the logarithm of no score finite. */
const NO_SCORE = 0.01

/** What a score says of whether a question is answered, on a scale of the knowledge base's own. */
export function signal(score: number, { all, known }: Asked): number {
  return Math.log(score + NO_SCORE) - ASKED_POWER * Math.log(all + 1) - UNKNOWN_WEIGHT * (1 - known / (all || 1))
}

/** How likely an article with this score answers the question, 0 to 1. */
export function confidence(score: number, asked: Asked, calibration: Calibration): number {
  return logistic(signal(score, asked), calibration)
}

/**
 * Where nothing but stop words matches, an article is found when search is so sure: training has learnt that they ask for
 * it (“who are you”).
 */
export const SURE_CONFIDENCE = 0.5
/** Less sure, an article is not offered to somebody who did not search: docs/decisions/0008-passages-and-suggestions.md. */
export const SUGGESTED_CONFIDENCE = 0.55
/** Of what is called likely nine of ten are right: docs/decisions/0008-passages-and-suggestions.md. */
const LIKELY_CONFIDENCE = 0.7
/** Where another article has more than this share of the score, it may as well be that one. */
const CLOSE_RIVAL = 0.85

/** Whether the first of what was found is very likely the answer, and not one of several that may be. */
export function hasLikelyAnswer([best, second]: readonly { score: number; confidence: number }[]): boolean {
  if (!best || best.confidence < LIKELY_CONFIDENCE) return false
  return second === undefined || second.score <= best.score * CLOSE_RIVAL
}
