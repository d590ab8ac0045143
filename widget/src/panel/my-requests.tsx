import { Icon } from '../components/icons.tsx'
import { useStore, useTask } from '../services/hooks.ts'
import { goTo } from '../state/views.ts'
import type { DeskModel } from './desk-model.ts'
import type { Model } from './model.ts'
import { useDeskLanguage } from './use-desk-language.ts'

/** The way from the first view to the requests that this device knows of; nothing where there are none. */
export function MyRequests({ model, desk }: { model: Model; desk: DeskModel }) {
  const { messages } = useDeskLanguage(model, desk)
  const { open } = useStore(model.navigation)
  const unread = useStore(desk.tickets.unread).length
  const person = useStore(desk.visitor.person)
  const [known] = useTask(() => desk.tickets.hasRequests(), [open, person])
  if (!known.value) return null
  return (
    <button
      type="button"
      name="requests"
      class="card requests"
      part="card"
      aria-description={unread > 0 ? messages.newReply : undefined}
      onClick={() => model.navigation.update((current) => goTo(current, { name: 'requests' }))}
    >
      <Icon name="message" />
      {messages.myRequests}
      {unread > 0 && (
        <span class="count" aria-hidden="true">
          {unread}
        </span>
      )}
    </button>
  )
}
