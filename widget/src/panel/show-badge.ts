import type { Store } from '../state/store.ts'
import type { Model } from './model.ts'

/**
 * Shows on the launcher how many requests have news.
 *
 * @returns takes the badge away
 */
export function showBadge({ element, language }: Model, unread: Store<readonly number[]>): () => void {
  const { launcher } = element
  const badge = document.createElement('span')
  badge.className = 'badge'
  // The launcher keeps its name; that there is news is told beside it.
  badge.ariaHidden = 'true'
  launcher.append(badge)
  const stop = unread.subscribe(() => {
    const count = unread.get().length
    launcher.ariaDescription = count > 0 ? language.get().messages.newReply : null
    badge.textContent = count > 0 ? String(count) : ''
  })
  return () => {
    stop()
    badge.remove()
  }
}
