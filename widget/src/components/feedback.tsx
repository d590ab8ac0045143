import { useState } from 'preact/hooks'
import type { Messages } from '../messages/load-messages.ts'

export type FeedbackReason = keyof Messages['reasons']

type Props = {
  messages: Messages
  onVote: (helpful: boolean) => void
  onReason: (reason: FeedbackReason, detail: string) => void
}

/** “Did this solve it?” A no asks why; the way to a person is in the footer all the while. */
export function Feedback({ messages, onVote, onReason }: Props) {
  const [vote, setVote] = useState<boolean | null>(null)
  const [reason, setReason] = useState<FeedbackReason | null>(null)
  const [detail, setDetail] = useState('')
  const [told, setTold] = useState(false)

  function choose(helpful: boolean) {
    setVote(helpful)
    onVote(helpful)
  }

  if (vote === null) {
    return (
      <div class="feedback" role="group" aria-labelledby="solved">
        <p id="solved">{messages.solvedQuestion}</p>
        <button type="button" class="action" onClick={() => choose(true)}>
          {messages.yes}
        </button>
        <button type="button" class="action" onClick={() => choose(false)}>
          {messages.no}
        </button>
      </div>
    )
  }
  if (vote)
    return (
      <p class="feedback" role="status">
        {messages.solvedThanks}
      </p>
    )
  if (told)
    return (
      <p class="feedback" role="status">
        {messages.reasonThanks}
      </p>
    )
  return (
    <form
      class="feedback reasons"
      onSubmit={(event) => {
        event.preventDefault()
        if (!reason) return
        onReason(reason, detail)
        setTold(true)
      }}
    >
      <fieldset>
        <legend>{messages.notSolved}</legend>
        {(Object.keys(messages.reasons) as FeedbackReason[]).map((key) => (
          <label key={key}>
            <input type="radio" name="reason" checked={reason === key} onChange={() => setReason(key)} />
            {messages.reasons[key]}
          </label>
        ))}
      </fieldset>
      {reason && (
        <>
          <label class="field">
            {messages.reasonDetail}
            <input value={detail} maxLength={500} onInput={(event) => setDetail(event.currentTarget.value)} />
          </label>
          <button type="submit" class="action">
            {messages.sendReason}
          </button>
        </>
      )}
    </form>
  )
}
