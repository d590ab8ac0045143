import { hasView } from '../state/modes.ts'
import type { DeskModel } from './desk-model.ts'
import type { Model } from './model.ts'

/**
 * Shows on the launcher how many requests have news.
 *
 * @returns takes the badge away
 */
export function showBadge(model: Model, { tickets }: DeskModel): () => void {
  const { element, language, options, knowledge } = model
  const { launcher } = element
  const badge = document.createElement('span')
  badge.className = 'badge'
  badge.part = 'badge'
  // The launcher keeps its name; that there is news is told beside it.
  badge.ariaHidden = 'true'
  launcher.append(badge)
  function show(): void {
    // It leads nowhere where requests are not offered.
    const count = hasView(model.mode(), 'requests') ? tickets.unread.get().length : 0
    launcher.ariaDescription = count > 0 ? language.get().messages.newReply : null
    badge.textContent = count > 0 ? String(count) : ''
  }
  const stops = [tickets.unread, options, knowledge].map(({ subscribe }) => subscribe(show))
  return () => {
    for (const stop of stops) stop()
    badge.remove()
    launcher.ariaDescription = null
  }
}
