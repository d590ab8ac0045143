import { Icon } from '../components/icons.tsx'
import type { Messages } from '../messages/load-messages.ts'
import type { Delivery } from '../services/tickets.ts'
import { ViewTitle } from '../components/view-title.tsx'

type Props = {
  messages: Messages
  delivery: Delivery
  onDone: () => void
}

/** What became of the form: on its way, waiting for a connection, or arrived with a number and a link. */
export function Sent({ messages, delivery, onDone }: Props) {
  if (delivery.status === 'delivered') {
    const { ticket, url } = delivery.response
    return (
      <div class="sent" role="status">
        <Icon name="check" />
        <ViewTitle>{messages.sent}</ViewTitle>
        <p>
          <b>{messages.sentNumber(ticket.number)}</b>
        </p>
        <p>{messages.sentNext(delivery.email)}</p>
        <a class="action primary" href={url} target="_blank" rel="noopener">
          {messages.follow}
        </a>
        <button type="button" class="action" onClick={onDone}>
          {messages.done}
        </button>
      </div>
    )
  }
  const inMemory = delivery.durability === 'memory'
  const waiting = delivery.status === 'waiting' || inMemory
  const hint = inMemory ? messages.waitingInMemory : hintOf(delivery.status, messages)
  return (
    <div class="sent" role="status">
      <Icon name="clock" />
      <ViewTitle>{waiting ? messages.waiting : messages.sending}</ViewTitle>
      {hint && <p>{hint}</p>}
    </div>
  )
}

function hintOf(status: 'sending' | 'working' | 'waiting', messages: Messages): string | null {
  if (status === 'working') return messages.workingHint
  return status === 'waiting' ? messages.waitingHint : null
}
