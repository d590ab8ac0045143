import type { DeskModel } from './desk-model.ts'
import type { Model } from './model.ts'

/**
 * Shows on the launcher how many requests have news.
 *
 * @returns takes the badge away
 */
export function showBadge({ element, language }: Model, { tickets }: DeskModel): () => void {
  const { launcher } = element
  const badge = document.createElement('span')
  badge.className = 'badge'
  badge.part = 'badge'
  // The launcher keeps its name; that there is news is told beside it.
  badge.ariaHidden = 'true'
  launcher.append(badge)
  const stop = tickets.unread.subscribe(() => {
    const count = tickets.unread.get().length
    launcher.ariaDescription = count > 0 ? language.get().messages.newReply : null
    badge.textContent = count > 0 ? String(count) : ''
  })
  return () => {
    stop()
    badge.remove()
    launcher.ariaDescription = null
  }
}
