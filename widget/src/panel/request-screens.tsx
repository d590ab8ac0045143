import type { FollowedTicket } from '@firstline/sdk/client'
import { useEffect } from 'preact/hooks'
import { Notice } from '../components/notice.tsx'
import { useStore, useTask } from '../services/hooks.ts'
import { useThread } from '../services/thread.ts'
import { hasNews } from '../services/tickets.ts'
import { goTo } from '../state/views.ts'
import { Request } from '../views/request.tsx'
import { Requests, type FollowedRequest } from '../views/requests.tsx'
import type { DeskModel } from './desk-model.ts'
import type { Model } from './model.ts'

export function RequestsScreen({ model, desk }: { model: Model; desk: DeskModel }) {
  const { tickets } = desk
  const language = useStore(model.language)
  const deliveries = useStore(tickets.deliveries)
  const [task, retry] = useTask(
    async (signal): Promise<FollowedRequest[]> =>
      Promise.all(
        (await tickets.followed()).map(async (link) => {
          // One that cannot be read just now is still in the list, by its number.
          const thread = await tickets.readFollowed(link, signal)
          const unread = thread !== null && hasNews(link, thread.messages)
          return { number: link.number, ticket: thread?.ticket ?? null, unread }
        }),
      ),
    [deliveries],
  )
  const [waiting] = useTask(() => tickets.pending(), [deliveries])
  return (
    <Requests
      language={language}
      task={task}
      waiting={waiting.value?.map(({ body }) => body.subject) ?? []}
      onOpen={(number) => model.navigation.update((current) => goTo(current, { name: 'request', number }))}
      onRetry={retry}
    />
  )
}

export function RequestScreen({ model, desk, number }: { model: Model; desk: DeskModel; number: number }) {
  const { messages } = useStore(model.language)
  const [task] = useTask(
    async () => (await desk.tickets.followed()).find((ticket) => ticket.number === number) ?? null,
    [number],
  )
  if (task.value) return <FollowedThread key={number} model={model} desk={desk} link={task.value} />
  if (task.status === 'loading') return <p class="quiet">{messages.loading}</p>
  return <Notice kind="error">{messages.linkWrong}</Notice>
}

function FollowedThread({ model, desk, link }: { model: Model; desk: DeskModel; link: FollowedTicket }) {
  const language = useStore(model.language)
  const thread = useThread(desk.tickets.client, link)
  const count = thread.state.status === 'ready' ? thread.state.messages.length : 0
  useEffect(() => {
    if (count > 0) void desk.tickets.markSeen(link, count)
  }, [count])
  return <Request language={language} thread={thread} />
}
