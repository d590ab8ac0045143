import { recall, remember } from './page-memory.ts'

/** A reply under a ticket that is not known to have arrived. */
export type BegunReply = {
  text: string
  /** Names of its files: where the device has lost some, it can be told which. */
  fileNames?: readonly string[]
  /** What the device keeps them under. */
  filesKey?: string
  /** It was being sent with this key: sent again as it is, it must not show twice. Never of one with files. */
  key?: string
}

type Replies = Record<number, BegunReply>

/** The reply that was begun under a ticket; without words where there is none. */
export function recallReply(ticket: number): BegunReply {
  return recall<Replies>('replies', {})[ticket] ?? { text: '' }
}

export function rememberReply(ticket: number, reply: BegunReply): void {
  const { [ticket]: _before, ...others } = recall<Replies>('replies', {})
  remember('replies', isEmpty(reply) ? others : { ...others, [ticket]: reply })
}

function isEmpty({ text, fileNames = [] }: BegunReply): boolean {
  return text === '' && fileNames.length === 0
}
