import { countEvents } from '../services/count-events.ts'
import type { Model } from './model.ts'
import { sendEvents } from './send-events.ts'

/**
 * Counts from here on what visitors do: a small file of its own, so that neither opening help waits for it nor counting
 * brings the form along.
 *
 * @returns stops counting
 */
export function startCounting(model: Model): () => void {
  const { element, language, story } = model
  const counting = countEvents(element, sendEvents(model), () => {
    // A search is told of when its words were meant, and these are in the story by then.
    return { query: story.get().searches.at(-1) ?? '', locale: language.get().tag }
  })
  return counting.close
}
