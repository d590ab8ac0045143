import { LIMITS } from '@firstline/sdk/limits'
import type { Ticket } from '@firstline/sdk/schemas'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Field, FieldNote, fieldState } from '../components/field.tsx'
import { Notice } from '../components/notice.tsx'
import type { DeskLanguage } from '../messages/desk/load-desk-words.ts'
import type { Rating, Thread } from '../services/thread.ts'

type Props = { language: DeskLanguage; thread: Thread; ticket: Ticket }

const RATINGS: readonly Rating[] = [1, 2, 3, 4, 5]

/** “How did we do?”, once a request is closed; answered once. */
export function RatingForm({ language: { messages }, thread, ticket }: Props) {
  const [rating, setRating] = useState<Rating | null>(null)
  const [comment, setComment] = useState('')
  const [error, setError] = useState<string>()
  const [failed, setFailed] = useState(false)
  const [sending, setSending] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const words = useRef<HTMLTextAreaElement>(null)
  const thanks = useRef<HTMLParagraphElement>(null)
  const hasRated = useRef(false)
  useLayoutEffect(() => {
    // The button that was pressed is gone; what came in its place takes the focus, and so is read out.
    if (hasRated.current) thanks.current?.focus()
  }, [ticket.rating])

  // Told while it is written: nothing is cut off without a word.
  const tooLong = [...comment].length > LIMITS.reasonCharacters ? messages.tooLong(LIMITS.reasonCharacters) : undefined

  async function send(event: Event) {
    event.preventDefault()
    if (sending) return
    if (rating === null) {
      setError(messages.rateMissing)
      first.current?.focus()
      return
    }
    if (tooLong) return words.current?.focus()
    setSending(true)
    setFailed(false)
    hasRated.current = true
    try {
      await thread.rate(rating, comment)
    } catch {
      setFailed(true)
    }
    setSending(false)
  }

  if (ticket.rating !== null) {
    return (
      <p ref={thanks} tabIndex={-1} class="quiet">
        {messages.rated(messages.ratings[ticket.rating as Rating])}
      </p>
    )
  }
  return (
    <form class="rating" noValidate onSubmit={send}>
      <fieldset class="field">
        <legend>{messages.rate}</legend>
        {RATINGS.map((value) => (
          <label key={value} class="tick">
            <input
              type="radio"
              name="rating"
              {...(value === 1 ? { ref: first, ...fieldState('rating', error) } : {})}
              checked={rating === value}
              onChange={() => {
                setRating(value)
                setError(undefined)
              }}
            />
            {messages.ratings[value]}
          </label>
        ))}
        <FieldNote id="rating" error={error} hint={undefined} />
      </fieldset>
      <Field id="rating-comment" label={messages.optional(messages.rateComment)} error={tooLong}>
        <textarea
          ref={words}
          rows={2}
          dir="auto"
          value={comment}
          onInput={(event) => setComment(event.currentTarget.value)}
          {...fieldState('rating-comment', tooLong)}
        />
      </Field>
      {failed && <Notice kind="error">{messages.loadFailed}</Notice>}
      <button type="submit" class="action" part="button" aria-disabled={sending}>
        {sending ? messages.sending : messages.rateSend}
      </button>
    </form>
  )
}
