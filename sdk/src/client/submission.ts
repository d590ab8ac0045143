import type { FieldError } from '../schemas/error.ts'
import type { CreateTicketRequest } from '../schemas/visitor.ts'

/** A ticket on its way: kept on the device until the server has definitely answered. */
export type Submission = {
  /** The `Idempotency-Key`, made once. */
  key: string
  /** API that it is for: one device may hold tickets for several. */
  api: string
  site: string | null
  /** Without attachments: their ids are known once `files` are uploaded. */
  body: CreateTicketRequest
  files: readonly KeptFile[]
  /** Whether the site asks for work before it believes a ticket, and it has not been tried yet. */
  needsProof: boolean
  /** `sub` of the person whose it is, and who alone sees it on this device; null: nobody was signed in. */
  owner: string | null
  /**
   * Whether `owner` signs it. Settled before the first attempt: to the server the same words under another name are
   * another request. True with no owner: it waits for somebody to sign in.
   */
  signed: boolean
  /** Milliseconds since 1970. */
  createdAt: number
  attempts: number
  /** Not sent again before this moment, in milliseconds since 1970. */
  notBefore: number
  /** Why it is not sent any more: it waits for the visitor to take their words back. Null while it is to be sent. */
  refusal: Refusal | null
}

/** A file of a submission; its bytes are kept beside it. */
export type KeptFile = {
  name: string
  /** Bytes. */
  size: number
  /** Its id once it is uploaded; sent again with every attempt, so that a replay is recognised. */
  uploaded: string | null
  /** The server had it and has it no more: it is uploaded once again, and not a third time. */
  wasLost: boolean
  /** Why it cannot be sent, in the server's words; the ticket goes without it. */
  refusal: string | null
}

/**
 * Why it is not sent: the server said no for good, it is too old to be sent unseen, or the visitor called it off. Only the
 * server has a message, and fields that it is about.
 */
export type Refusal = {
  why: 'refused' | 'too-old' | 'called-off'
  message: string
  fields: readonly FieldError[]
}

/** A file that a ticket went out without, and why. */
export type RefusedFile = { name: string; reason: string }

/** Before it is sent for the first time. */
export function keptFile({ name, size }: { name: string; size: number }): KeptFile {
  return { name, size, uploaded: null, wasLost: false, refusal: null }
}

export function refusedFiles({ files }: Submission): RefusedFile[] {
  return files.flatMap(({ name, refusal }) => (refusal === null ? [] : [{ name, reason: refusal }]))
}
