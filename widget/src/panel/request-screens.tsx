import { needsIdentity, type FollowedTicket } from '@firstline/sdk/client'
import { useEffect } from 'preact/hooks'
import { Loading } from '../components/loading.tsx'
import { Notice } from '../components/notice.tsx'
import { useStore, useTask } from '../services/hooks.ts'
import { useThread } from '../services/thread.ts'
import { goTo } from '../state/views.ts'
import { Request } from '../views/request.tsx'
import { Requests } from '../views/requests.tsx'
import type { DeskModel } from './desk-model.ts'
import type { Model } from './model.ts'
import { siteOf } from './reading.ts'
import { useDeskLanguage } from './use-desk-language.ts'

export function RequestsScreen({ model, desk }: { model: Model; desk: DeskModel }) {
  const { tickets } = desk
  const language = useDeskLanguage(model, desk)
  const deliveries = useStore(tickets.deliveries)
  const person = useStore(desk.visitor.person)
  // News is asked for all the while; the list follows.
  const unread = useStore(tickets.unread)
  const [task, retry] = useTask((signal) => tickets.requests(signal), [deliveries, person, unread])
  const [waiting] = useTask(() => tickets.pending(), [deliveries, person])
  const isRefused = task.status === 'failed' && needsIdentity(task.error)
  return (
    <Requests
      language={language}
      task={task}
      mustSignIn={isRefused || (siteOf(model)?.anonymous === false && !person)}
      waiting={waiting.value?.map(({ body }) => body.subject) ?? []}
      onOpen={(number) => model.navigation.update((current) => goTo(current, { name: 'request', number }))}
      onRetry={retry}
    />
  )
}

export function RequestScreen({ model, desk, number }: { model: Model; desk: DeskModel; number: number }) {
  const { messages } = useDeskLanguage(model, desk)
  const person = useStore(desk.visitor.person)
  const [task] = useTask(() => desk.tickets.linkTo(number), [number, person])
  if (task.value) return <FollowedThread key={number} model={model} desk={desk} link={task.value} />
  if (task.status === 'loading') return <Loading messages={messages} />
  return <Notice kind="error">{messages.linkWrong}</Notice>
}

function FollowedThread({ model, desk, link }: { model: Model; desk: DeskModel; link: FollowedTicket }) {
  const language = useDeskLanguage(model, desk)
  const thread = useThread(desk.tickets.client, link, desk.tickets.keptFiles)
  const count = thread.state.status === 'ready' ? thread.state.messages.length : 0
  useEffect(() => {
    if (count > 0) void desk.tickets.markSeen(link, count)
  }, [count])
  return <Request language={language} thread={thread} />
}
