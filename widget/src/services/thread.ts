import { ApiError, needsIdentity, type Sending, type TicketLink, type VisitorClient } from '@firstline/sdk/client'
import type { Message, ReplyRequest, Ticket } from '@firstline/sdk/schemas'
import { useEffect, useState } from 'preact/hooks'
import type { KeptFiles } from './kept-files.ts'
import { usePolling } from './polling.ts'

export type ThreadState =
  | { status: 'loading' }
  | { status: 'ready'; ticket: Ticket; messages: Message[] }
  /** The link opens nothing: wrong, or too old. */
  | { status: 'gone' }
  /** Whoever it belongs to has to sign in first. */
  | { status: 'signed-out' }
  | { status: 'failed' }

/** 1 (poor) to 5 (excellent) */
export type Rating = 1 | 2 | 3 | 4 | 5

export type Thread = {
  state: ThreadState
  /** The files of a reply that is still being written. */
  keptFiles: KeptFiles
  reload: () => void
  /** @returns its id, to be sent along with a reply; rejects when it was not taken, or was stopped */
  upload: (file: File, sending: Pick<Sending, 'signal' | 'onProgress'>) => Promise<string>
  /** Rejects when the reply could not be sent. */
  reply: (reply: ReplyRequest, key: string) => Promise<void>
  /** The bytes of a file that came with a message; rejects when it could not be fetched. */
  fetchFile: (id: string) => Promise<Blob>
  /** Rejects when the verdict could not be given. */
  verdict: (solved: boolean) => Promise<void>
  /** For a request that is solved; rejects when it could not be given. */
  rate: (rating: Rating, comment: string) => Promise<void>
}

/** Reads one ticket and keeps it current; new replies appear by themselves. */
export function useThread(client: VisitorClient, link: TicketLink, keptFiles: KeptFiles): Thread {
  const [state, setState] = useState<ThreadState>({ status: 'loading' })

  function show(ticket: Ticket, messages: Message[]) {
    setState((before) => {
      // An answer that was overtaken by a newer one must not turn the thread back.
      if (before.status === 'ready' && ticket.version < before.ticket.version) return before
      return { status: 'ready', ticket, messages }
    })
  }

  /** Rejects when it could not be read; what to show then is settled. */
  async function read(): Promise<void> {
    try {
      const { ticket, messages } = await client.ticket(link)
      show(ticket, messages)
    } catch (error) {
      const closed = whyClosed(error, link)
      // A thread that is on the screen stays there; the next poll may succeed.
      setState((before) => (before.status === 'ready' && !closed ? before : { status: closed ?? 'failed' }))
      throw error
    }
  }

  const load = () =>
    read().catch(() => {
      // Shown already, with a way to try again.
    })

  useEffect(() => {
    setState({ status: 'loading' })
    void load()
  }, [client, link.number, link.token])
  // A link that opens nothing now opens nothing later.
  const poll = async () => {
    if (state.status !== 'gone') await read()
  }
  usePolling(poll, `${link.number} ${state.status === 'ready' ? state.ticket.version : 0}`)

  return {
    state,
    keptFiles,
    reload: () => void load(),
    async upload(file, sending) {
      // Of the same visitor as the reply: of who is signed in, or of whoever holds the link.
      const sender = link.token === null ? {} : { identity: null }
      const { attachment } = await client.upload(file, file.name, { ...sending, ...sender })
      return attachment.id
    },
    async reply(reply, key) {
      await client.reply(link, reply, key)
      await load()
    },
    fetchFile: (id) => client.attachment(link, id),
    async verdict(solved) {
      await client.verdict(link, { solved })
      await load()
    },
    async rate(rating, comment) {
      await client.verdict(link, { solved: true, rating, ...(comment.trim() === '' ? {} : { comment }) })
      await load()
    },
  }
}

/** Why a thread cannot be opened at all; null where another attempt may do. */
function whyClosed(error: unknown, link: TicketLink): 'gone' | 'signed-out' | null {
  if (needsIdentity(error) && link.token === null) return 'signed-out'
  return error instanceof ApiError && (error.status === 404 || error.status === 401) ? 'gone' : null
}
