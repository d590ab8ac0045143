import type { Article } from '@firstline/sdk/schemas'
import type { StepTaken } from './views.ts'

/**
 * The answers that still lead somewhere, up to the first that does not: a new release, or another language of the page,
 * may have changed the article under whoever walks through it.
 */
export function stillHolding({ steps }: Article, taken: readonly StepTaken[]): readonly StepTaken[] {
  const places = new Set([...steps.map(({ id }) => id), 'solved', 'contact'])
  const gone = taken.findIndex(({ id, to }) => !places.has(id) || !places.has(to))
  return gone < 0 ? taken : taken.slice(0, gone)
}
