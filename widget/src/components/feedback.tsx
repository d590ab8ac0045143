import { LIMITS } from '@firstline/sdk/limits'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Messages } from '../messages/load-messages.ts'
import { Field, fieldState } from './field.tsx'

export type FeedbackReason = keyof Messages['reasons']

type Props = {
  messages: Messages
  /** The answer so far; undefined while there is none. */
  vote: boolean | undefined
  onVote: (helpful: boolean) => void
  /** `detail`: what the visitor adds in words, empty at first. */
  onReason: (reason: FeedbackReason, detail: string) => void
  /** Whether there are people to ask: words of one's own are for them. */
  canAsk: boolean
}

/** “Did this solve it?” A no asks why; the way to a person is in the footer all the while. */
export function Feedback({ messages, vote, onVote, onReason, canAsk }: Props) {
  const [reason, setReason] = useState<FeedbackReason | null>(null)
  const answer = useRef<HTMLParagraphElement>(null)
  const answeredNow = useRef(false)
  useLayoutEffect(() => {
    // The button that was pressed is gone; what came in its place takes the focus, and so is read out.
    if (answeredNow.current) answer.current?.focus()
  }, [vote, reason])

  function choose(helpful: boolean) {
    answeredNow.current = true
    onVote(helpful)
  }

  if (vote === undefined) {
    return (
      <div class="feedback" role="group" aria-label={messages.solvedQuestion}>
        <p>{messages.solvedQuestion}</p>
        <button type="button" class="action" part="button" onClick={() => choose(true)}>
          {messages.yes}
        </button>
        <button type="button" class="action" part="button" onClick={() => choose(false)}>
          {messages.no}
        </button>
      </div>
    )
  }
  return (
    <div class="feedback reasons">
      <p ref={answer} tabIndex={-1}>
        {vote ? messages.solvedThanks : reason ? messages.reasonThanks : messages.notSolved}
      </p>
      {!vote && !reason && (
        <ul>
          {(Object.keys(messages.reasons) as FeedbackReason[]).map((key) => (
            <li key={key}>
              <button
                type="button"
                class="action"
                part="button"
                onClick={() => {
                  setReason(key)
                  onReason(key, '')
                }}
              >
                {messages.reasons[key]}
              </button>
            </li>
          ))}
        </ul>
      )}
      {!vote && reason && canAsk && (
        <Detail messages={messages} reason={messages.reasons[reason]} onDetail={(words) => onReason(reason, words)} />
      )}
    </div>
  )
}

type DetailProps = { messages: Messages; reason: string; onDetail: (words: string) => void }

/** A line of the visitor's own, which goes along behind the reason they chose. */
function Detail({ messages, reason, onDetail }: DetailProps) {
  const [words, setWords] = useState('')
  const most = LIMITS.searchCharacters - [...`${reason}: `].length
  // Told while it is written: nothing is cut off without a word.
  const tooLong = [...words].length > most ? messages.tooLong(most) : undefined
  return (
    <Field id="feedback-detail" label={messages.reasonDetail} error={tooLong}>
      <input
        dir="auto"
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
        onChange={() => tooLong || onDetail(words)}
        {...fieldState('feedback-detail', tooLong)}
      />
    </Field>
  )
}
