import { ApiError, newIdempotencyKey, type FileProgress } from '@firstline/sdk/client'
import { LIMITS } from '@firstline/sdk/limits'
import type { Ticket } from '@firstline/sdk/schemas'
import { useRef, useState } from 'preact/hooks'
import { AttachFiles, useAttachedFiles } from '../components/attach-files.tsx'
import { Notice } from '../components/notice.tsx'
import { UploadProgress } from '../components/upload-progress.tsx'
import type { DeskLanguage, DeskMessages } from '../messages/desk/load-desk-words.ts'
import type { Thread } from '../services/thread.ts'
import { useBegunReply, type Reply } from '../services/use-begun-reply.ts'
import { nameInSentence } from '../state/attached-files.ts'

type Props = { language: DeskLanguage; thread: Thread; ticket: Ticket }

/** What one press of the button stands for: sent again after a failure, it must not show twice. */
type Attempt = Reply & { key: string; uploaded: string[] }

export function ReplyForm({ language, thread, ticket }: Props) {
  const { messages } = language
  const begun = useBegunReply(ticket.number, thread.keptFiles)
  const { text, files } = begun
  const [sending, setSending] = useState(false)
  const [progress, setProgress] = useState<FileProgress | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const attempt = useRef(resume(begun))
  const upload = useRef<AbortController | null>(null)
  const attached = useAttachedFiles(files, (next) => begun.attach(next))

  /** The attempt before, as far as it got, while it is still the same reply. */
  function currentAttempt(): Attempt {
    const { current } = attempt
    if (current?.text === text && current.files === files) return current
    return { text, files, key: newIdempotencyKey(), uploaded: [] }
  }

  async function deliver({ key, uploaded, ...reply }: Attempt): Promise<void> {
    const { signal } = (upload.current = new AbortController())
    for (const [place, file] of reply.files.entries()) {
      if (uploaded[place] !== undefined) continue
      const onProgress = (share: number) => setProgress({ file: place + 1, of: reply.files.length, share })
      onProgress(0)
      uploaded[place] = await thread.upload(file, { signal, onProgress }).catch((error: unknown) => {
        // Only the API knows why; with which file it was, whoever sent several knows which to take out.
        throw error instanceof ApiError ? new Error(`${nameInSentence(file.name)}: ${error.message}`) : error
      })
    }
    setProgress(null)
    await thread.reply({ body: reply.text, ...(uploaded.length > 0 ? { attachments: uploaded } : {}) }, key)
  }

  async function send(event: Event) {
    event.preventDefault()
    if (sending) return
    const problem = problemOf(text, messages)
    setFailed(problem)
    if (problem) {
      field.current?.focus()
      return
    }
    const current = (attempt.current = currentAttempt())
    // Files are uploaded anew after a reload, and with other uploads it is another reply.
    if (files.length === 0) begun.sending(current.key)
    setSending(true)
    try {
      await deliver(current)
      // Saying the same again later is another reply; what was typed meanwhile stays.
      attempt.current = null
      begun.arrived(current)
    } catch (error) {
      // A definite no holds for these uploads too: the next attempt begins anew.
      if (error instanceof ApiError && error.status < 500) {
        attempt.current = null
        begun.sending(null)
      }
      if (!upload.current?.signal.aborted) setFailed(`${messages.replyFailed} ${reasonOf(error)}`)
    }
    setSending(false)
    setProgress(null)
  }

  return (
    <form class="reply" onSubmit={send} {...attached.handlers}>
      {ticket.status === 'closed' && <p class="quiet">{messages.closedNote}</p>}
      <label for="reply">{messages.reply}</label>
      <textarea
        ref={field}
        id="reply"
        rows={3}
        dir="auto"
        value={text}
        onInput={(event) => begun.write(event.currentTarget.value)}
      />
      <AttachFiles
        id="reply-files"
        language={language}
        {...attached.control}
        problems={[...begun.lost, ...attached.control.problems]}
      />
      {failed && <Notice kind="error">{failed}</Notice>}
      {progress && <UploadProgress language={language} progress={progress} onCancel={() => upload.current?.abort()} />}
      <button type="submit" class="action primary" part="button primary" aria-disabled={sending}>
        {sending ? messages.sending : messages.replySend}
      </button>
    </form>
  )
}

/** What keeps a reply from being sent; null: nothing. */
function problemOf(text: string, { replyMissing, tooLong }: DeskMessages): string | null {
  if (text.trim() === '') return replyMissing
  return [...text].length > LIMITS.bodyCharacters ? tooLong(LIMITS.bodyCharacters) : null
}

/** Why it was not sent, as far as the visitor can do something about it; a lost connection says nothing of use. */
function reasonOf(error: unknown): string {
  if (error instanceof ApiError) return error.fields.map(({ message }) => message).join(' ')
  return error instanceof TypeError ? '' : (error as Error).message
}

/** The attempt that a reload cut short. */
function resume({ text, files, sentWith }: ReturnType<typeof useBegunReply>): Attempt | null {
  return sentWith === undefined ? null : { text, files, key: sentWith, uploaded: [] }
}
