import { Loading } from '../components/loading.tsx'
import { LoadFailed, Notice } from '../components/notice.tsx'
import type { DeskLanguage } from '../messages/desk/load-desk-words.ts'
import type { Task } from '../services/hooks.ts'
import type { KnownRequest } from '../services/tickets.ts'
import { ViewTitle } from '../components/view-title.tsx'

type Props = {
  language: DeskLanguage
  task: Task<readonly KnownRequest[]>
  /** Whether requests show only to those who are signed in, and nobody is. */
  mustSignIn: boolean
  /** Subjects of what waits to be sent. */
  waiting: readonly string[]
  onOpen: (number: number) => void
  onRetry: () => void
}

export function Requests({ language: { messages }, task, mustSignIn, waiting, onOpen, onRetry }: Props) {
  const requests = task.value
  return (
    <>
      <ViewTitle>{messages.myRequests}</ViewTitle>
      {mustSignIn && <Notice kind="info">{messages.signInToSee}</Notice>}
      {task.status === 'failed' && !mustSignIn && (
        <LoadFailed text={messages.loadFailed} action={messages.tryAgain} onRetry={onRetry} />
      )}
      {!requests && task.status === 'loading' && <Loading messages={messages} />}
      {requests?.length === 0 && waiting.length === 0 && !mustSignIn && <p class="quiet">{messages.noRequests}</p>}
      <ul class="requests">
        {waiting.map((subject, index) => (
          <li key={`waiting ${index}`} class="card" part="card">
            <b dir="auto">{subject}</b>
            <small>{messages.waiting}</small>
          </li>
        ))}
        {requests?.map(({ number, ticket, unread }) => (
          <li key={number}>
            <button
              type="button"
              name={`request ${number}`}
              class="card"
              part="card"
              aria-description={unread ? messages.newReply : undefined}
              onClick={() => onOpen(number)}
            >
              <b dir="auto">{ticket?.subject ?? messages.request(String(number))}</b>
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
