import type { Message, Ticket } from '@firstline/sdk/schemas'
import { textToTree } from '@firstline/sdk/tree'
import { useRef, useState } from 'preact/hooks'
import { Loading } from '../components/loading.tsx'
import { FileLinks } from '../components/file-links.tsx'
import { LoadFailed, Notice } from '../components/notice.tsx'
import { TreeView } from '../components/tree-view.tsx'
import type { DeskLanguage } from '../messages/desk/load-desk-words.ts'
import type { Thread } from '../services/thread.ts'
import { ReplyForm } from './reply-form.tsx'
import { RatingForm } from './rating.tsx'
import { ViewTitle } from '../components/view-title.tsx'

type Props = { language: DeskLanguage; thread: Thread; level?: 'h1' | 'h2' }

function moment(iso: string, tag: string): string {
  return new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))
}

function Bubble({ message, language, thread }: { message: Message; language: DeskLanguage; thread: Thread }) {
  const { messages, tag } = language
  const mine = message.author.kind === 'requester'
  return (
    <li class={mine ? 'bubble mine' : 'bubble'} part="message">
      <p class="quiet">
        {/* Isolated: a name in other letters would draw the digits of the date to itself. */}
        <bdi>{mine ? messages.you : (message.author.name ?? messages.support)}</bdi>
        {' · '}
        <bdi>
          <time dateTime={message.createdAt}>{moment(message.createdAt, tag)}</time>
        </bdi>
      </p>
      <div dir="auto">
        <TreeView tree={textToTree(message.body)} />
      </div>
      <FileLinks language={language} attachments={message.attachments} fetchFile={thread.fetchFile} />
    </li>
  )
}

/** One request: what was said, a way to answer, and the verdict. Shared by the panel and the page of its own. */
export function Request({ language, thread, level = 'h2' }: Props) {
  const { messages } = language
  const { state } = thread
  switch (state.status) {
    case 'loading':
      return <Loading messages={messages} />
    case 'gone':
      return <Notice kind="error">{messages.linkWrong}</Notice>
    case 'signed-out':
      return <Notice kind="info">{language.messages.signInToSee}</Notice>
    case 'failed':
      return <LoadFailed text={messages.loadFailed} action={messages.tryAgain} onRetry={thread.reload} />
    case 'ready':
      return (
        <div class="thread">
          <ViewTitle level={level}>
            <bdi>{state.ticket.subject}</bdi>
          </ViewTitle>
          <p class="quiet meta">
            <span>{messages.request(String(state.ticket.number))}</span>
            <span class="status">{messages.status[state.ticket.status]}</span>
          </p>
          {/* What is written while it is open is read out, once it is there: the answer, and that one's own has gone out. */}
          <ol aria-live="polite">
            {state.messages.map((message) => (
              <Bubble key={message.id} message={message} language={language} thread={thread} />
            ))}
          </ol>
          <Verdict language={language} thread={thread} ticket={state.ticket} />
          {state.ticket.status === 'closed' && <RatingForm language={language} thread={thread} ticket={state.ticket} />}
          <ReplyForm language={language} thread={thread} ticket={state.ticket} />
        </div>
      )
  }
}

/** “It works now” while it is open; “Still not working” once somebody said it is solved. */
function Verdict({ language: { messages }, thread, ticket }: Props & { ticket: Ticket }) {
  const [failed, setFailed] = useState(false)
  const group = useRef<HTMLDivElement>(null)
  async function give(solved: boolean) {
    setFailed(false)
    try {
      await thread.verdict(solved)
      // The button that was pressed is gone; what is read out instead is what became of the request.
      group.current?.focus()
    } catch {
      setFailed(true)
    }
  }
  const canReopen = ticket.status === 'pending' || ticket.status === 'resolved' || ticket.status === 'closed'
  return (
    <div ref={group} class="verdict" role="group" aria-label={messages.status[ticket.status]} tabIndex={-1}>
      {ticket.status === 'resolved' && <p>{messages.resolvedNote}</p>}
      {ticket.status !== 'closed' && (
        <button type="button" class="action" part="button" onClick={() => void give(true)}>
          {messages.worksNow}
        </button>
      )}
      {canReopen && (
        <button type="button" class="action" part="button" onClick={() => void give(false)}>
          {messages.stillNot}
        </button>
      )}
      {failed && <Notice kind="error">{messages.loadFailed}</Notice>}
    </div>
  )
}
