import { Icon } from '../components/icon.tsx'
import { CHECK, CLOCK } from '../components/late-icon-paths.ts'
import { Notice } from '../components/notice.tsx'
import { UploadProgress } from '../components/upload-progress.tsx'
import { ViewTitle } from '../components/view-title.tsx'
import type { DeskLanguage } from '../messages/desk/load-desk-words.ts'
import type { Delivery } from '../services/tickets.ts'

type Props = {
  language: DeskLanguage
  delivery: Delivery
  /** Where the answer goes. */
  email: string
  /** Opens the request in the panel; null: its private link opens it anywhere. */
  onOpen: ((number: number) => void) | null
  /** Sends what waits, now. */
  onRetry: () => void
  /** Takes it back into the form while its files are on their way. */
  onCallOff: () => void
  onDone: () => void
}

/** What became of the form: on its way, waiting for a connection or a sign-in, or arrived with a number. */
export function Sent({ language, delivery, email, onOpen, onRetry, onCallOff, onDone }: Props) {
  const { messages } = language
  if (delivery.status !== 'delivered') {
    // The same region as below: many screen readers pass over one that comes with its words.
    return (
      <div class="sent" role="status">
        <OnItsWay language={language} delivery={delivery} onRetry={onRetry} onCallOff={onCallOff} />
      </div>
    )
  }
  const { ticket, url } = delivery.response
  return (
    <div class="sent" role="status">
      <Icon path={CHECK} />
      <ViewTitle>{messages.sent}</ViewTitle>
      <p>
        <b>{messages.sentNumber(String(ticket.number))}</b>
      </p>
      {delivery.refusedFiles.length > 0 && (
        <Notice kind="error">
          {messages.filesLeftOut}
          <ul>
            {delivery.refusedFiles.map(({ name, reason }, index) => (
              <li key={index}>
                <bdi>{name}</bdi>: {reason || messages.fileLost}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {onOpen ? (
        <button type="button" class="action primary" part="button primary" onClick={() => onOpen(ticket.number)}>
          {messages.seeRequest}
        </button>
      ) : (
        <>
          <p>{messages.sentNext(email)}</p>
          <a class="action primary" part="button primary" href={url} target="_blank" rel="noopener">
            {messages.follow}
          </a>
        </>
      )}
      <button type="button" class="action" part="button" onClick={onDone}>
        {messages.done}
      </button>
    </div>
  )
}

type OnItsWayProps = Pick<Props, 'language' | 'onRetry' | 'onCallOff'> & {
  delivery: Exclude<Delivery, { status: 'delivered' }>
}

function OnItsWay({ language, delivery, onRetry, onCallOff }: OnItsWayProps) {
  const { messages } = language
  const titles = { waiting: messages.waiting, 'signed-out': messages.signInToSend, other: messages.sending }
  const inMemory = delivery.durability === 'memory'
  const waits = delivery.status === 'waiting' || delivery.status === 'signed-out' ? delivery.status : null
  const hint = hintOf(delivery, language)
  return (
    <>
      <Icon path={CLOCK} />
      <ViewTitle>{titles[waits ?? (inMemory ? 'waiting' : 'other')]}</ViewTitle>
      {delivery.status === 'uploading' && (
        <UploadProgress
          language={language}
          progress={delivery.progress}
          onCancel={delivery.elsewhere ? null : onCallOff}
        />
      )}
      {hint && <p>{hint}</p>}
      {inMemory && <p>{messages.waitingInMemory}</p>}
      {delivery.status === 'waiting' && (
        <>
          {delivery.notBefore - Date.now() > LONG_WAIT_MS && (
            <p>{messages.triedAgainAt(timeOf(delivery.notBefore, language))}</p>
          )}
          <button type="button" class="action" part="button" onClick={onRetry}>
            {messages.tryNow}
          </button>
        </>
      )}
    </>
  )
}

/** Below this nobody needs to be told when. */
const LONG_WAIT_MS = 60_000

/** By the device's own clock, right or wrong: it is the one that the visitor sees. */
function timeOf(moment: number, { tag }: DeskLanguage): string {
  return new Intl.DateTimeFormat(tag, { timeStyle: 'short' }).format(moment)
}

function hintOf(delivery: OnItsWayProps['delivery'], { messages }: DeskLanguage): string | null {
  const onDisk = delivery.durability === 'disk'
  switch (delivery.status) {
    case 'sending':
    case 'uploading':
      return null
    case 'working':
      return messages.workingHint
    case 'waiting':
      return onDisk ? messages.waitingHint : null
    case 'signed-out':
      return onDisk ? messages.signInToSendHint : null
  }
}
