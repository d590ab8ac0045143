import type { CreateTicketResponse } from '../schemas/visitor.ts'
import type { DeviceStore } from './device-store.ts'
import type { Identity } from './identity.ts'
import { ApiError } from './request.ts'
import { refusedFiles, type KeptFile, type Submission } from './submission.ts'
import type { VisitorClient } from './visitor-client.ts'

/** What delivering takes. */
export type Delivering = {
  client: Pick<VisitorClient, 'createTicket' | 'upload'>
  store: DeviceStore
  /** Who signs it; null: nobody. */
  identity: Identity | null
  /** Told before each file and while it goes. */
  onFile: (progress: FileProgress) => void
  /** Stops it while its files are on their way; from `onUploaded` on it can be stopped no more. */
  stop: AbortSignal
  onUploaded: () => void
}

/** Which of a submission's files is being sent, counted from 1, and how much of it has left, from 0 to 1. */
export type FileProgress = { file: number; of: number; share: number }

const ATTEMPT_TIMEOUT_MS = 20_000
/** 10 MB at 30 KB a second: slower lines exist, but then a later attempt begins with the files that have arrived. */
const UPLOAD_TIMEOUT_MS = 330_000

/** Statuses that say "again later" rather than "no". */
const RETRIED_STATUSES = new Set([408, 409, 425, 429])

/** Network failures, time-outs and overload pass; anything else the server says is its last word. */
export function mayPass(error: unknown): boolean {
  return !(error instanceof ApiError) || error.status >= 500 || RETRIED_STATUSES.has(error.status)
}

/**
 * One attempt: uploads the files that are not there yet, then sends the ticket. What is achieved is kept at once, so that
 * the next attempt goes on from there. A file that the server refuses stays behind, and the ticket goes without it.
 *
 * Rejects where it did not get through.
 */
export async function deliver(submission: Submission, delivering: Delivering) {
  const { client, store, identity, onFile, stop, onUploaded } = delivering
  const { key } = submission
  let files = submission.files
  const setFile = async (place: number, change: Partial<KeptFile>) => {
    files = files.map((file, index) => (index === place ? { ...file, ...change } : file))
    await store.putSubmission({ ...submission, files })
  }

  for (const [place, { name, uploaded, refusal }] of submission.files.entries()) {
    if (uploaded !== null || refusal !== null) continue
    const tell = (share: number) => onFile({ file: place + 1, of: files.length, share })
    tell(0)
    const bytes = await store.file(key, place)
    await setFile(place, bytes ? await upload(bytes, name, tell) : { refusal: '' })
  }
  stop.throwIfAborted()
  onUploaded()
  const sent = files.flatMap(({ uploaded }, place) => (uploaded === null ? [] : [{ place, id: uploaded }]))
  const body = sent.length > 0 ? { ...submission.body, attachments: sent.map(({ id }) => id) } : submission.body
  try {
    const signal = AbortSignal.timeout(ATTEMPT_TIMEOUT_MS)
    const response = await client.createTicket(body, key, { identity, signal })
    return { response: requireTicket(response), refusedFiles: refusedFiles({ ...submission, files }) }
  } catch (error) {
    const gone = goneAttachments(error).flatMap((index) => sent[index] ?? [])
    if (gone.length === 0) throw error
    // The server keeps an upload for a day. Nothing has been created, so other ids under the same key do no harm.
    for (const { place } of gone) {
      const again = { uploaded: null, wasLost: true }
      await setFile(place, files[place]!.wasLost ? { uploaded: null, refusal: (error as ApiError).message } : again)
    }
    throw new TypeError('Some of the files have to be sent again.', { cause: error })
  }

  async function upload(bytes: Blob, name: string, onProgress: (share: number) => void): Promise<Partial<KeptFile>> {
    try {
      const signal = AbortSignal.any([AbortSignal.timeout(UPLOAD_TIMEOUT_MS), stop])
      const { attachment } = await client.upload(bytes, name, { identity, signal, onProgress })
      return { uploaded: attachment.id }
    } catch (error) {
      // Who is not known here may be known later; that is for the ticket as a whole.
      if (mayPass(error) || (error as ApiError).status === 401) throw error
      return { refusal: (error as ApiError).message }
    }
  }
}

/** Places, in a ticket's attachments, of those that the server knows no more. */
function goneAttachments(error: unknown): number[] {
  if (!(error instanceof ApiError)) return []
  return error.fields.flatMap(({ path }) => {
    const [, place] = /^attachments\.(\d+)$/.exec(path) ?? []
    return place === undefined ? [] : [Number(place)]
  })
}

/** @throws {TypeError} whoever answered was not the API, and nothing is delivered */
function requireTicket(response: CreateTicketResponse): CreateTicketResponse {
  if (typeof response.ticket.number !== 'number') throw new TypeError('The answer is not the API’s.')
  return response
}
