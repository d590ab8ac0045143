import { LoadFailed } from '../components/notice.tsx'
import type { Language } from '../messages/load-messages.ts'
import type { Task } from '../services/hooks.ts'
import type { Ticket } from '@firstline/sdk/schemas'
import { ViewTitle } from '../components/view-title.tsx'

/** A request that this device follows; `ticket` is null when it could not be read just now. */
export type FollowedRequest = { number: number; ticket: Ticket | null; unread: boolean }

type Props = {
  language: Language
  task: Task<readonly FollowedRequest[]>
  /** Subjects of what waits to be sent. */
  waiting: readonly string[]
  onOpen: (number: number) => void
  onRetry: () => void
}

export function Requests({ language: { messages }, task, waiting, onOpen, onRetry }: Props) {
  const requests = task.value
  return (
    <>
      <ViewTitle>{messages.myRequests}</ViewTitle>
      {task.status === 'failed' && (
        <LoadFailed text={messages.loadFailed} action={messages.tryAgain} onRetry={onRetry} />
      )}
      {!requests && task.status === 'loading' && <p class="quiet">{messages.loading}</p>}
      {requests?.length === 0 && waiting.length === 0 && <p class="quiet">{messages.noRequests}</p>}
      <ul class="requests">
        {waiting.map((subject, index) => (
          <li key={`waiting ${index}`} class="card">
            <b>{subject}</b>
            <small>{messages.waiting}</small>
          </li>
        ))}
        {requests?.map(({ number, ticket, unread }) => (
          <li key={number}>
            <button
              type="button"
              class="card"
              aria-description={unread ? messages.newReply : undefined}
              onClick={() => onOpen(number)}
            >
              <b>{ticket?.subject ?? messages.request(number)}</b>
              <small>
                #{number}
                {ticket && ` · ${messages.status[ticket.status]}`}
              </small>
              {unread && (
                <span class="count" aria-hidden="true">
                  1
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
