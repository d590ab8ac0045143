import { countEvents } from '../services/count-events.ts'
import { currentView } from '../state/views.ts'
import type { Model } from './model.ts'
import { sendEvents } from './send-events.ts'

/**
 * Counts from here on what visitors do: a small file of its own, so that neither opening help waits for it nor counting
 * brings the form along.
 *
 * @returns stops counting
 */
export function startCounting(model: Model): () => void {
  const { element, navigation, language } = model
  const counting = countEvents(element, sendEvents(model), () => {
    const view = currentView(navigation.get())
    return { query: 'query' in view ? view.query : '', locale: language.get().tag }
  })
  return counting.close
}
