import { Icon } from '../components/icon.tsx'
import { MESSAGE } from '../components/icon-paths.ts'
import { holdsTickets } from '../services/device-mark.ts'
import { useStore, useTask } from '../services/hooks.ts'
import { createStore } from '../state/store.ts'
import { goTo } from '../state/views.ts'
import type { Desk } from './desk.tsx'
import type { Model } from './model.ts'

const NO_NEWS: Desk['unread'] = createStore<readonly number[]>([])

/**
 * The way to the visitor's requests; nothing where there are none. Only the desk, which comes late, knows of them for
 * certain: until then it is here for whoever is likely to have some, so that nothing below it moves.
 */
export function MyRequests({ model }: { model: Model }) {
  const { messages } = useStore(model.language)
  const { open } = useStore(model.navigation)
  const desk = useStore(model.desk)
  const unread = useStore(desk?.unread ?? NO_NEWS).length
  const { identity } = model.said
  const [known] = useTask(async () => desk?.hasRequests(), [desk, open, identity])
  if (!(known.value ?? (identity || holdsTickets()))) return null
  return (
    <button
      type="button"
      name="requests"
      class="card requests"
      part="card"
      aria-description={unread > 0 ? messages.newReply : undefined}
      onClick={() => model.navigation.update((current) => goTo(current, { name: 'requests' }))}
    >
      <Icon path={MESSAGE} />
      {messages.myRequests}
      {unread > 0 && (
        <span class="count" aria-hidden="true">
          {unread}
        </span>
      )}
    </button>
  )
}
